"""Every action of the window, declared once: words, key, picture, menu. The window gives each its function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from drafter.app.language import tr
from drafter.app.theme import icons
from drafter.app.theme.theme import Theme


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action. `keys` are shortcuts; `shown_key` is a key that the text itself handles (Tab)."""

    id: str
    words: str
    menu: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    shown_key: str = ""
    checkable: bool = False
    quit_role: bool = False


LINE = "-"
"""In place of an id: a line in the menu."""


def _line(menu: str) -> ActionSpec:
    return ActionSpec(LINE, "", menu)


MENUS = (
    "&File",
    "&Edit",
    "&Paragraph",
    "&Insert",
    "&Review",
    "&Negotiation",
    "&Library",
    "&View",
    "&Help",
)
SPECS: tuple[ActionSpec, ...] = (
    ActionSpec("new", "&New…", "&File", ("Ctrl+N",), "new", "Begin a new draft"),
    ActionSpec("open", "&Open…", "&File", ("Ctrl+O",), "open", "Open a resolution or draft"),
    ActionSpec("recent", "Open &recent", "&File"),
    ActionSpec("rollover", "Roll o&ver…", "&File", ("Ctrl+R",), "", "Carry a resolution over to a later session"),
    _line("&File"),
    ActionSpec("save", "&Save", "&File", ("Ctrl+S",), "save", "Save as a Word document"),
    ActionSpec("save_as", "Save &as…", "&File", ("Ctrl+Shift+S",)),
    ActionSpec("save_tracked", "Save with &tracked changes…", "&File", ("Ctrl+Alt+S",)),
    ActionSpec("export", "&Export…", "&File", ("Ctrl+Shift+E",), "export", "Export as PDF or another format"),
    ActionSpec("pack", "Submission &pack…", "&File", ("Ctrl+Shift+P",), "", "Write all that is handed in with a draft"),
    _line("&File"),
    ActionSpec("versions", "Earl&ier versions…", "&File"),
    ActionSpec("settings", "Settin&gs…", "&File", ("Ctrl+,",)),
    _line("&File"),
    ActionSpec("quit", "&Quit", "&File", ("Ctrl+Q",), quit_role=True),
    ActionSpec("undo", "&Undo", "&Edit", ("Ctrl+Z",), "undo", "Undo"),
    ActionSpec("redo", "&Redo", "&Edit", ("Ctrl+Y", "Ctrl+Shift+Z"), "redo", "Redo"),
    _line("&Edit"),
    ActionSpec("cut", "Cu&t", "&Edit", ("Ctrl+X", "Shift+Del")),
    ActionSpec("copy", "&Copy", "&Edit", ("Ctrl+C", "Ctrl+Ins")),
    ActionSpec("paste", "&Paste", "&Edit", ("Ctrl+V", "Shift+Ins")),
    ActionSpec("select_all", "Select &all", "&Edit", ("Ctrl+A",)),
    ActionSpec("find", "&Find…", "&Edit", ("Ctrl+F",)),
    ActionSpec("replace", "R&eplace…", "&Edit", ("Ctrl+H",)),
    _line("&Edit"),
    ActionSpec("italic", "&Italic", "&Edit", ("Ctrl+I",), "italic", "Italic"),
    ActionSpec("bold", "&Bold", "&Edit", ("Ctrl+B",)),
    _line("&Edit"),
    ActionSpec("complete", "Sug&gest", "&Edit", ("Ctrl+Space",), "", "Suggest how the words at the caret may go on"),
    ActionSpec("masthead", "&Masthead and title…", "&Edit", ("Ctrl+M",)),
    ActionSpec("preambular", "&Preambular", "&Paragraph", ("Ctrl+1",)),
    ActionSpec("operative", "&Operative", "&Paragraph", ("Ctrl+2",)),
    ActionSpec("subparagraph", "&Subparagraph", "&Paragraph", ("Ctrl+3",)),
    ActionSpec("heading", "&Heading", "&Paragraph", ("Ctrl+4",)),
    ActionSpec("text", "Unnumbered &text", "&Paragraph", ("Ctrl+5",)),
    _line("&Paragraph"),
    ActionSpec("indent", "&Lower level", "&Paragraph", (), "indent", "Lower level: make it a subparagraph", "Tab"),
    ActionSpec("outdent", "Hi&gher level", "&Paragraph", (), "outdent", "Higher level", "Shift+Tab"),
    ActionSpec("move_up", "Move &up", "&Paragraph", ("Alt+Up",), "up", "Move the paragraph up"),
    ActionSpec("move_down", "Move &down", "&Paragraph", ("Alt+Down",), "down", "Move the paragraph down"),
    _line("&Paragraph"),
    ActionSpec("delete_paragraph", "D&elete paragraph", "&Paragraph", ("Ctrl+Shift+Backspace",)),
    ActionSpec("insert_clause", "&Clause…", "&Insert", ("Ctrl+L",), "clause", "Insert a clause"),
    ActionSpec("insert_footnote", "&Footnote", "&Insert", ("Ctrl+Alt+F",), "footnote", "Insert a footnote"),
    ActionSpec("add_comment", "Co&mment…", "&Insert", ("Ctrl+Alt+M",), "", "Comment on the words that are selected"),
    ActionSpec("save_clause", "&Save selection as clause…", "&Insert", ("Ctrl+Shift+K",), "", "Keep the words to use them again"),
    ActionSpec("next_finding", "&Next finding", "&Review", ("F8",), "next", "Next finding"),
    ActionSpec("previous_finding", "&Previous finding", "&Review", ("Shift+F8",), "previous", "Previous finding"),
    _line("&Review"),
    ActionSpec("fix", "&Fix finding", "&Review", ("Ctrl+.",), "fix", "Fix the chosen finding"),
    ActionSpec("fix_all", "Fix &all", "&Review", ("Ctrl+Shift+.",), "", "Apply every certain fix"),
    ActionSpec("fix_rule", "Fix all of this &rule", "&Review", ("Ctrl+Alt+.",), "", "Fix all findings of the chosen one's rule"),
    ActionSpec("ignore", "&Ignore finding", "&Review"),
    ActionSpec("ignore_so", "Ignore &with a reason…", "&Review", (), "", "Ignore here, in this draft or always"),
    ActionSpec("ignored", "I&gnored findings…", "&Review"),
    _line("&Review"),
    ActionSpec("spelling", "Check &spelling", "&Review", ("F7",), "", "Look up words that no list knows"),
    ActionSpec("my_words", "M&y words…", "&Review", (), "", "Words that spelling takes for right"),
    ActionSpec("mandates", "Man&dates…", "&Review", (), "", "What the text asks for: of whom, for whom, when"),
    _line("&Review"),
    ActionSpec("show_changes", "Changes against the &base", "&Review", ("Ctrl+Alt+4",), checkable=True),
    ActionSpec("changes_in_text", "Changes in t&he text", "&Review", ("Ctrl+Alt+H",), "", "Underline what is new, mark where words are gone and what has moved", checkable=True),
    ActionSpec("compare_with", "&Compare with file…", "&Review", ("Ctrl+Alt+C",)),
    ActionSpec("compare_base", "Compare with &own base", "&Review"),
    ActionSpec("compare_two", "Compare two te&xts…", "&Review", ("Ctrl+Alt+X",), "", "Two files, versions or texts of the library"),
    _line("&Review"),
    ActionSpec("show_comments", "Co&mments", "&Review", ("Ctrl+Alt+5",), checkable=True),
    ActionSpec("show_agreed", "Agreed &language", "&Review", ("Ctrl+Alt+6",), "", "Where the paragraph was agreed before", checkable=True),
    ActionSpec("agreed_table", "&Table of agreed language…", "&Review", ("Ctrl+Shift+L",), "", "Agreed language of the whole draft, to export"),
    ActionSpec("bracket", "&Bracket selection…", "&Negotiation", ("Ctrl+Alt+B",), "", "Put the selected words in brackets, with who proposes them"),
    ActionSpec("alternative", "Add &alternative…", "&Negotiation", ("Ctrl+Shift+A",), "", "Add other words beside those at the caret"),
    _line("&Negotiation"),
    ActionSpec("next_bracket", "&Next open bracket", "&Negotiation", ("F9",)),
    ActionSpec("previous_bracket", "&Previous open bracket", "&Negotiation", ("Shift+F9",)),
    ActionSpec("settle", "&Settle bracket…", "&Negotiation", ("Ctrl+J",), "", "All that can be done about the bracket at the caret"),
    ActionSpec("keep_bracket", "&Keep the words", "&Negotiation", ("Ctrl+Alt+K",), "", "Take off the bracket at the caret; of alternatives the first stays"),
    ActionSpec("drop_bracket", "&Drop the words", "&Negotiation", ("Ctrl+Alt+D",), "", "Take out the bracket at the caret with its words"),
    ActionSpec("accept_all_of", "A&ccept all of…", "&Negotiation", (), "", "Accept all that one State or group wants"),
    _line("&Negotiation"),
    ActionSpec("agreed_ad_ref", "A&greed ad referendum", "&Negotiation", ("Ctrl+Alt+A",), "", "Mark the paragraph as agreed ad referendum, or no longer"),
    ActionSpec("number_bis", "Number b&is, ter", "&Negotiation", (), "", "Number the paragraph after the one before it: 5 bis, 5 ter"),
    ActionSpec("number_alt", "Number a&lt", "&Negotiation", (), "", "Number the paragraph as an alternative to the one before it: 5 alt"),
    ActionSpec("renumber", "&Renumber in order", "&Negotiation", (), "", "Let every paragraph take the number of its order"),
    _line("&Negotiation"),
    ActionSpec("negotiation_views", "&Views…", "&Negotiation", ("Ctrl+Alt+N",), "", "Read the text clean, or as one party wants it"),
    _line("&Negotiation"),
    ActionSpec("merge_replies", "M&erge replies…", "&Negotiation", ("Ctrl+Shift+M",), "", "Take in copies that colleagues have changed"),
    ActionSpec("write_amendments", "Write amendment doc&ument…", "&Negotiation", (), "", "What turns the base into the draft, as amendments"),
    ActionSpec("apply_amendments", "Apply amendment document…", "&Negotiation", (), "", "Carry out amendments on the draft"),
    ActionSpec("who_used", "Who &used these words", "&Review", ("Ctrl+Alt+U",), "", "Every resolution that used the selected words"),
    ActionSpec("library_browse", "&Browse…", "&Library", ("Ctrl+Shift+B",), "", "Search and read prior resolutions"),
    ActionSpec("title_versions", "&Versions of this title…", "&Library", ("Ctrl+Alt+V",), "", "The draft's title through the sessions, any two compared"),
    ActionSpec("recurring", "&Recurring clauses…", "&Library", ("Ctrl+Alt+R",), "", "What prior resolutions share, to make templates of"),
    _line("&Library"),
    ActionSpec("library_import", "&Import…", "&Library", ("Ctrl+Shift+I",), "", "Take prior resolutions into the library"),
    ActionSpec("library_export", "E&xport…", "&Library", (), "", "Write the library as one file"),
    ActionSpec("library_check", "&Check and back up", "&Library", (), "", "See whether the library is sound, and keep a copy"),
    ActionSpec("show_outline", "&Outline", "&View", ("Ctrl+Alt+1",), checkable=True),
    ActionSpec("show_findings", "Fin&dings", "&View", ("Ctrl+Alt+2",), checkable=True),
    ActionSpec("show_clauses", "&Clauses", "&View", ("Ctrl+Alt+9",), checkable=True),
    ActionSpec("show_notes", "&Footnotes", "&View", ("Ctrl+Alt+3",), checkable=True),
    ActionSpec("show_preview", "&Pages", "&View", ("Ctrl+Alt+7",), checkable=True),
    ActionSpec("preview_here", "Pa&ge of this paragraph", "&View", ("Ctrl+Alt+8",)),
    ActionSpec("projection", "Pro&jection", "&View", ("F5",), "", "One paragraph large, beside the base"),
    ActionSpec("focus_mode", "Text &alone", "&View", ("F11",), "", "Hide all but the text", checkable=True),
    ActionSpec("next_pane", "&Next part of the window", "&View", ("F6",)),
    ActionSpec("reset_panels", "Panels as at fi&rst", "&View", (), "", "Put every panel where it was at first"),
    _line("&View"),
    ActionSpec("zoom_in", "Zoom &in", "&View", ("Ctrl+=", "Ctrl++"), "zoom-in"),
    ActionSpec("zoom_out", "Zoom o&ut", "&View", ("Ctrl+-",), "zoom-out"),
    ActionSpec("zoom_reset", "Usual si&ze", "&View", ("Ctrl+0",)),
    _line("&View"),
    ActionSpec("theme", "&Theme", "&View"),
    ActionSpec("help", "&Help at this place", "&Help", ("F1",)),
    ActionSpec("guide", "&Guide", "&Help", ("Shift+F1",)),
    ActionSpec("palette", "&Commands…", "&Help", ("Ctrl+K",)),
    _line("&Help"),
    ActionSpec("about", "&About Drafter", "&Help"),
)  # fmt: skip
SUBMENUS = frozenset({"recent", "theme"})
TOOLS = (
    ("new", "open", "save", "export"),
    ("undo", "redo"),
    ("italic", "outdent", "indent", "move_up", "move_down"),
    ("insert_clause", "insert_footnote"),
    ("previous_finding", "next_finding", "fix"),
)


class Actions:
    """The actions of a window by id, and the menus that are filled when they open."""

    def __init__(self, window: QWidget, bar: QMenuBar) -> None:
        self._actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        menus = {words: bar.addMenu(tr(words)) for words in MENUS}
        for spec in SPECS:
            menu = menus[spec.menu]
            if spec.id == LINE:
                menu.addSeparator()
            elif spec.id in SUBMENUS:
                self.submenus[spec.id] = menu.addMenu(tr(spec.words))
            else:
                action = self._make(window, spec)
                menu.addAction(action)
                self._actions[spec.id] = action

    @staticmethod
    def _make(window: QWidget, spec: ActionSpec) -> QAction:
        words = tr(spec.words)
        action = QAction(f"{words}\t{spec.shown_key}" if spec.shown_key else words, window)
        action.setObjectName(spec.id)
        action.setCheckable(spec.checkable)
        if spec.quit_role:
            action.setMenuRole(QAction.MenuRole.QuitRole)
        keys = [QKeySequence(key) for key in spec.keys]
        action.setShortcuts(keys)
        tip = tr(spec.tip) or words.replace("&", "").rstrip("…")
        key = spec.shown_key or (
            keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""
        )
        action.setToolTip(f"{tip} ({key})" if key else tip)
        return action

    def __getitem__(self, action_id: str) -> QAction:
        return self._actions[action_id]

    def listed(self) -> list[tuple[QAction, str]]:
        """Every action with the name of its menu, in the order of the menus."""
        return [
            (self._actions[spec.id], tr(spec.menu).replace("&", ""))
            for spec in SPECS
            if spec.id in self._actions
        ]

    def connect(self, functions: Mapping[str, Callable[..., object]]) -> None:
        """Give actions their functions. Raises KeyError when one of all has none."""
        for action_id, action in self._actions.items():
            function = functions[action_id]
            action.triggered.connect(lambda *_, call=function: call())

    def set_theme(self, theme: Theme) -> None:
        """Draw the pictures in the colours of a theme."""
        for spec in SPECS:
            if spec.icon:
                self._actions[spec.id].setIcon(icons.icon(spec.icon, theme))

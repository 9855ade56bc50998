"""What the United Nations does: pure functions over strings, dates and the tables in resources/conventions/.

No text model, no Qt, nothing loaded before it is asked for. Positions are indices into the text that was
given. Rules are named by their id (RES-ITAL-01, ...).

Numbers and time
    ordinals        ordinal_words, ordinal_figures, session_ordinal, find_ordinals, parse_ordinal, cardinal_words
    dates           find_dates, parse_date, format_date, find_periods, find_months
    sessions        session, session_at, next_sessions, year of a session, find_sessions

Organs and what they number
    organs          organ, organ_from_line, organ_from_symbol, organ_from_name, organ_line_extent
    symbols         parse_symbol, find_symbols, resolution_number, resolution_symbol
    numbers         parse_resolution_number, find_resolution_numbers
    citations       find_citations
    adoptions       adoption, adoption_date, adoption_title (known dates and titles of resolutions)

Opening phrases
    openings        match_opening, accepted_ends, add_marker, remove_marker, expected_marker, phrase_of
    opening_table   known_phrases (with counts per organ, for completion), KnownPhrase
    opening_grammar grammar_extent: the italics of phrases the table lacks
    addressees      addressee, run_key: is this paragraph in a run with the one before?
    verb_forms      present, participle: "Requests" and "Requesting"

Words
    states          find_state, state_by_name, sort_key, wrong_forms
    spelling        spelling_rows, spelling_row, hyphenation, un_words
    footnote_forms  note_form, is_ibid, ibid_locator
    typography      fold (same length), normalize, curly_quotes, with_no_break_spaces
"""

from __future__ import annotations

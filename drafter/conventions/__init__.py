"""What the United Nations does: pure functions over strings, dates and the tables in resources/conventions/.

No text model, no Qt, nothing read before it is asked for. Positions are indices into the text that was
given. Rules are named by their id (RES-ITAL-01, ...). Kinds of paragraph are "preambular" and "operative",
organs are ids such as "human-rights-council".

Numbers and time
    ordinals          ordinal_words, ordinal_figures, session_ordinal, cardinal_words, find_ordinals, parse_ordinal
    dates             find_dates, parse_date, format_date, find_periods, find_months
    sessions          session, session_at, next_sessions, session_in_year, session_year, session_of_number,
                      could_be_adopted_on, ga_opening
    mentions          find_sessions, find_year_sessions, find_meetings, find_anniversaries

Organs and what they number
    organs            organ, organ_from_line, organ_from_symbol, organ_from_name, organ_line_extent,
                      body_from_name, body_from_symbol, main_committee, page_of
    numbers           parse_resolution_number, find_resolution_numbers, possible_organs
    symbols           parse_symbol, find_symbols, resolution_number, resolution_symbol, draft_symbol
    citations         find_citations (whose resolution is decided in citing_organs)
    adoptions         adoption, adoption_date, adoption_title, known_to

Opening phrases
    openings          match_opening, accepted_ends, add_marker, remove_marker, marker_of, expected_marker,
                      turned, phrase_of, bases_of
    opening_table     known_phrases, phrases_beginning (for completion), KnownPhrase with counts per organ
    opening_grammar   grammar_extent: the italics of phrases that the table lacks
    continuations     continuation: what follows a phrase ("takes note *of*")
    addressees        addressee, run_key: is this paragraph in a run with the one before?
    verb_forms        present, participle: "Requests" and "Requesting"

Words and characters
    states            state_of, find_states, split_list, join_list, sort_key, first_out_of_order
    spelling          spelling_row, find_spellings, hyphenation, is_un_word
    footnote_forms    note_form, is_ibid, ibid_locator, names_several_sources
    fused_changes     old and new text run together where tracked changes were lost
    typography        fold (same length), normalize, curly_quotes, with_no_break_spaces
"""

from __future__ import annotations

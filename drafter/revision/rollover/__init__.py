"""The technical update: from last session's resolution to this session's draft.

situation    what is known of the prior resolution and of the session to come
proposal     a proposed edit with its reason and confidence
chain        the earlier versions in order, and their cycle
movable      words that move with the session
precedents   what became of each such word between the earlier versions
learning     proposals in their light
sessions     ordinals of sessions
predecessors the prior resolution where the text recites its predecessors
years        years that move with the session
periods      periods of years that are over
reports      report symbols and official records
requested    the report that was asked for last time
names        names and spellings that changed
passing      events that are over: flagged
recurring    paragraphs of every second version
noted        agenda item and round anniversaries: flagged
masthead     symbol, session, adoption lines
standing     which proposals a draft has carried out; taking them back
engine       all of them, in order; the draft with the accepted ones
"""

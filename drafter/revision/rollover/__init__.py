"""The technical update: from last session's resolution to this session's draft.

situation    what is known of the prior resolution and of the session to come
proposal     a proposed edit with its reason and confidence
sessions     ordinals of sessions
predecessors the prior resolution where the text recites its predecessors
years        years that move with the session
reports      report symbols and official records
masthead     symbol, session, adoption lines
engine       all of them, in order; the draft with the accepted ones
"""

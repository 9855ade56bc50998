"""Where the verb addresses someone, the addressee must be the same, too.

"Requests the Secretary-General", then "Requests the Commission": both plain. This holds for requests, invites,
calls upon, urges, encourages, appeals to, recommends and the like. ALSO-04 goes by it.

Source: RES-ALSO-03; measured: requests to another addressee plain 207, marked 5; to the same marked 252, plain 21.
"""

from __future__ import annotations

from drafter.checks.finding import Severity
from drafter.checks.rule import explained_rule

rule = explained_rule("ALSO-03", "Addressees in the cycle", Severity.ADVICE, __name__)

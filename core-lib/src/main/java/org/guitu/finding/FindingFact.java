package org.guitu.finding;

import org.guitu.journal.Fact;

/** A fact about breach and its handling: what a named officer accepts, finds or reviews. */
public sealed interface FindingFact extends Fact
        permits GoodReason,
                Finding,
                Review,
                Breach,
                Education,
                Warning,
                FindingRevocation,
                ProposalRejection,
                SecurityReport,
                SecurityAnswer {}

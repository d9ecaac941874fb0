package org.guitu.agreement;

import org.guitu.journal.Fact;

/** A fact that the agreement's own course is read from: order, service, report, custody, ends. */
public sealed interface AgreementFact extends Fact
        permits Order,
                Service,
                Report,
                Agreement,
                SigningRefusal,
                CustodyBegun,
                CustodyEnded,
                LeaveReport,
                AbsenceBegun,
                AbsenceEnded,
                Sentence,
                Death,
                Revocation,
                Replacement,
                ReleaseNotice,
                VoluntaryStay,
                FamilyService,
                OrderNotice,
                ServiceAttempt,
                CustodyNotice,
                WorkGroup,
                IsolationDecision,
                IsolationAnnulment,
                CircumstanceBegun,
                CircumstanceEnded,
                TakeOver,
                FileRecord,
                Paper,
                DeclaredFact {}

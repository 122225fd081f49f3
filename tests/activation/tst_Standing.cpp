// SPDX-License-Identifier: Apache-2.0
// Where an integration stands is one of five marks, each with its word.
#include "Program.h"
#include "activation/Standing.h"

#include <QTest>

using namespace latchkey::activation;

class tst_Standing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStateHasItsMark_data()
    {
        QTest::addColumn<Phase>("phase");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char *name, Phase phase, const char *shown,
                            Reason reason = Reason::None) {
            QTest::newRow(name) << phase << reason << QString::fromUtf8(shown);
        };
        row("defined", Phase::Draft, "○ not yet");
        row("waiting for the store", Phase::Armed, "◐ under way");
        row("waiting for a sign-in", Phase::WaitingForSignIn, "◐ under way");
        row("exchanging", Phase::Exchanging, "◐ under way");
        row("linked", Phase::Linked, "● connected");
        row("linked, on a stale page", Phase::Linked, "● connected", Reason::StalePage);
        row("refused", Phase::Failed, "✕ failed", Reason::StoreRefused);
        row("cancelled", Phase::Failed, "○ not yet", Reason::Cancelled);
        row("interrupted", Phase::Failed, "▲ needs you", Reason::Interrupted);
        row("revoked", Phase::Revoked, "▲ needs you");
    }

    void aStateHasItsMark()
    {
        QFETCH(const Phase, phase);
        QFETCH(const Reason, reason);
        QFETCH(const QString, shown);
        ActivationState state;
        state.phase = phase;
        state.reason = reason;
        QCOMPARE(marked(standingOf(state)), shown);
    }
};

LATCHKEY_TEST(tst_Standing)
#include "tst_Standing.moc"

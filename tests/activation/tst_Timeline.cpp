// SPDX-License-Identifier: Apache-2.0
// Every event has a name that finds it again, and words.
#include "Program.h"
#include "activation/Timeline.h"

#include "activation/Words.h"

#include <QSet>
#include <QTest>

using namespace latchkey::activation;

class tst_Timeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyNameIsFoundAgain()
    {
        QSet<QByteArray> names;
        for (int i = 0; i <= int(TimelineStep::Other); ++i) {
            QCOMPARE(int(stepNamed(name(TimelineStep(i)))), i);
            names.insert(name(TimelineStep(i)));
        }
        QCOMPARE(names.size(), int(TimelineStep::Other) + 1);
        for (int i = 0; i <= int(Reason::TokensRefused); ++i) {
            QCOMPARE(int(reasonNamed(name(Reason(i)))), i);
        }
    }

    void aNameOfANewerProgramIsNoMistake()
    {
        QCOMPARE(stepNamed("teleported"), TimelineStep::Other);
        QCOMPARE(reasonNamed("gravity"), Reason::None);
        QCOMPARE(reasonNamed({}), Reason::None);
        TimelineEvent event;
        event.step = TimelineStep::Other;
        QVERIFY(!sentence(event).isEmpty());
    }

    void aFailureSaysWhyAndWhatToDo()
    {
        TimelineEvent event;
        event.step = TimelineStep::Failed;
        event.ok = false;
        QCOMPARE(sentence(event), words(TimelineStep::Failed));
        event.reason = Reason::NoCallback;
        QCOMPARE(sentence(event),
                 sentence(Reason::NoCallback) + QLatin1Char(' ') + nextStep(Reason::NoCallback));
    }

    // The Host is foreign text: only names that are ours to know are kept.
    void anotherNameIsSaidIfItIsAUsualOne_data()
    {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("localhost")
            << QByteArray("localhost") << QByteArray("name.localhost") << "(localhost)";
        QTest::newRow("container")
            << QByteArray("host.docker.internal") << QByteArray("name.host.docker.internal")
            << "(host.docker.internal)";
        QTest::newRow("port") << QByteArray("127.0.0.1:8080") << QByteArray("name.another-port")
                              << "another name, which";
        QTest::newRow("tunnel") << QByteArray("x.tunnel.example") << QByteArray("name.other")
                                << "another name, which";
    }

    void anotherNameIsSaidIfItIsAUsualOne()
    {
        QFETCH(QByteArray, host);
        QFETCH(QString, said);
        TimelineEvent event;
        event.step = TimelineStep::CalledUnderAnotherName;
        event.facts.code = codeOfName(host);
        QTEST(event.facts.code, "code");
        QVERIFY2(sentence(event).contains(said), qPrintable(sentence(event)));
        QVERIFY(sentence(event).contains(QLatin1String("callback URL exactly as")));
    }

    void whyAPostWasRefusedIsSaid_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        QTest::newRow("no form") << QByteArray("callback.type") << "is not a form";
        QTest::newRow("fields") << QByteArray("callback.fields") << "lacks a field";
        QTest::newRow("length") << QByteArray("callback.length") << "is longer";
        QTest::newRow("of a newer program") << QByteArray("callback.x") << "not what a store sends";
    }

    void whyAPostWasRefusedIsSaid()
    {
        QFETCH(QByteArray, code);
        QFETCH(QString, said);
        TimelineEvent event;
        event.ok = false;
        event.step = TimelineStep::CallbackRefused;
        event.facts.code = code;
        QVERIFY2(sentence(event).contains(said), qPrintable(sentence(event)));
        QVERIFY(sentence(event).endsWith(QLatin1String("it was refused")));
        QCOMPARE(detail(event), QString::fromLatin1(code));
        QVERIFY(canBeMany(event.step)); // anybody who knows the URL can send it again
    }

    void aCallSucceedsOrFails()
    {
        TimelineEvent call;
        call.step = TimelineStep::Call;
        QCOMPARE(sentence(call), QStringLiteral("A test call succeeded"));
        QVERIFY(isGoodCall(call));
        call.ok = false;
        QCOMPARE(sentence(call), QStringLiteral("A test call failed"));
        QVERIFY(!isGoodCall(call));
        QVERIFY(!isGoodCall({}));
    }

    void theFactsAreForSupport()
    {
        TimelineEvent event;
        QCOMPARE(detail(event), QString());
        event.facts = {"http.dns", "laminas", 401};
        QCOMPARE(detail(event), QStringLiteral("http.dns, HTTP 401, dialect laminas"));
    }

    void whatWasWordedOnceStaysSo()
    {
        TimelineEvent event;
        event.reason = Reason::NoCallback;
        event.keptText = QStringLiteral("As it was said.");
        event.keptDetail = QStringLiteral("and meant");
        QCOMPARE(sentence(event), event.keptText);
        QCOMPARE(detail(event), event.keptDetail);
    }
};

LATCHKEY_TEST(tst_Timeline)
#include "tst_Timeline.moc"

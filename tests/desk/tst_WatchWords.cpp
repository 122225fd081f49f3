// SPDX-License-Identifier: Apache-2.0
// What a watch's answers say to a person, whichever program got them.
#include "Program.h"
#include "desk/Timeline.h"
#include "desk/WatchWords.h"
#include "profile/TestProfile.h"

#include <QTest>

using namespace latchkey;
using activation::TimelineEvent;
using activation::TimelineStep;
using integrations::WatchAnswer;

namespace {

QList<WatchAnswer> answers(const QByteArrayList &codes)
{
    QList<WatchAnswer> all;
    for (const QByteArray &code : codes) {
        all.append({1'000 * (all.size() + 1), code, code.isEmpty() ? 200 : 401, 10});
    }
    return all;
}

} // namespace

class tst_WatchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachAnswerHasAMeaning_data()
    {
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("words");
        QTest::newRow("well") << QByteArray() << QStringLiteral("All is well");
        QTest::newRow("one of a family")
            << QByteArray("http.dns") << QStringLiteral("The store could not be reached");
        QTest::newRow("revoked") << QByteArray("commerce.token-revoked")
                                 << QStringLiteral(
                                        "The store has revoked the integration's tokens");
        QTest::newRow("of a newer program")
            << QByteArray("commerce.of-tomorrow") << QStringLiteral("The call failed");
        QTest::newRow("no family of ours")
            << QByteArray("watch.narrowed-more") << QStringLiteral("The call failed");
    }
    void eachAnswerHasAMeaning()
    {
        QFETCH(QByteArray, code);
        QTEST(desk::answerWords(code), "words");
    }

    void whatIsKnownIsSaidWithItsCode()
    {
        QCOMPARE(desk::knownWords({}, {}), QString());
        QCOMPARE(desk::knownWords({}, answers({"", "http.dns"})), QString()); // not yet
        QCOMPARE(desk::knownWords({}, answers({"", "commerce.not-active"})),
                 QStringLiteral("Calls fail. The integration is set inactive in the store "
                                "(commerce.not-active)."));
    }

    // the answers say which call it was
    void whatIsNoLongerGrantedIsNamed()
    {
        integrations::KeptResources kept;
        kept.choice = acl::choiceOf({QStringLiteral("Magento_Cms::page")});
        QVERIFY(desk::knownWords(kept, answers({"", "watch.narrowed"}))
                    .contains(QStringLiteral("Magento_Cms::page")));
        QVERIFY(desk::knownWords({}, answers({"", "watch.narrowed"}))
                    .contains(QStringLiteral("watch.narrowed"))); // it asks for nothing by now
    }

    void tokensComeInThreeWays_data()
    {
        QTest::addColumn<TimelineStep>("step");
        QTest::addColumn<bool>("ok");
        QTest::addColumn<qint64>("since");
        QTest::newRow("activated") << TimelineStep::Linked << true << qint64(7'000);
        QTest::newRow("from the store") << TimelineStep::TakenFromStore << true << qint64(7'000);
        QTest::newRow("from a person") << TimelineStep::TakenFromPerson << true << qint64(7'000);
        QTest::newRow("that were not") << TimelineStep::TakenFromPerson << false << qint64(0);
        QTest::newRow("not at all") << TimelineStep::Call << true << qint64(0);
    }
    void tokensComeInThreeWays()
    {
        QFETCH(TimelineStep, step);
        QFETCH(bool, ok);
        const tests::TestProfile held;
        integrations::IntegrationRepository repository(*held.profile);
        const auto added =
            repository.add({QStringLiteral("Orders"), {}, QByteArray("https://shop.example/")});
        QVERIFY(added);
        TimelineEvent event;
        event.time = 7'000;
        event.step = step;
        event.ok = ok;
        QVERIFY(desk::note(repository, added->id, event));
        QTEST(desk::tokensSince(*held.profile, added->id), "since");
    }
};

LATCHKEY_TEST(tst_WatchWords)
#include "tst_WatchWords.moc"

// SPDX-License-Identifier: Apache-2.0
// Plain answers lead to a way that can be had, and what decided it is said.
#include "Program.h"
#include "reach/Guide.h"
#include "reach/Ways.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::reach;

namespace {

GuideFacts shop()
{
    GuideFacts facts;
    facts.storeUrl = "https://shop.example/";
    facts.bridges = {"172.17.0.1", "172.18.0.1"};
    facts.networks = {"198.51.100.7", "10.0.0.7"};
    return facts;
}

place::StorePlace placeAt(const char *host, const char *prefix = "")
{
    place::StorePlace place;
    place.folder = QStringLiteral("/srv/shop");
    place.host = QString::fromLatin1(host);
    place.prefix = QString::fromLatin1(prefix).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return place;
}

// Every run through the questions, as a person could answer them.
void goThrough(const GuideAnswers &answers, QList<GuideAnswers> &runs)
{
    const GuideQuestion open = questionsFor(answers).constLast();
    if (answers.contains(open.name)) {
        runs.append(answers);
        return;
    }
    for (const GuideOption &option : open.options) {
        GuideAnswers more = answers;
        more.insert(open.name, option.name);
        goThrough(more, runs);
    }
}

QList<GuideAnswers> allRuns()
{
    QList<GuideAnswers> runs;
    goThrough({}, runs);
    return runs;
}

} // namespace

class tst_Guide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersLeadToAWay_data()
    {
        QTest::addColumn<GuideAnswers>("answers");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("command");
        const auto row = [](const char *title, const GuideAnswers &answers, WayKind kind,
                            const char *command) {
            QTest::newRow(title) << answers << int(kind)
                                 << QStringLiteral("latchkeyctl reach set k3x5m2pa ") +
                                        QString::fromLatin1(command);
        };
        const GuideAnswers there{{"where", "elsewhere"}};
        const auto with = [&there](GuideAnswers more) {
            more.insert(there);
            return more;
        };
        row("here", {{"where", "here"}}, WayKind::Local, "local");
        row("in a container", {{"where", "container"}}, WayKind::Bind, "bind 172.17.0.1");
        row("ssh", with({{"ssh", "yes"}, {"shared", "no"}}), WayKind::Ssh, "ssh USER@shop.example");
        row("shared", with({{"ssh", "yes"}, {"shared", "yes"}}), WayKind::None, "none");
        row("own address", with({{"ssh", "no"}, {"address", "own"}}), WayKind::Bind,
            "bind 198.51.100.7");
        row("forwarded", with({{"ssh", "no"}, {"address", "forwarded"}}), WayKind::Url,
            "url https://YOUR.ADDRESS");
        row("nothing leads here", with({{"ssh", "no"}, {"address", "none"}}), WayKind::None,
            "none");
        row("an answer from before counts no more",
            {{"where", "here"}, {"ssh", "yes"}, {"shared", "yes"}}, WayKind::Local, "local");
    }
    void answersLeadToAWay()
    {
        QFETCH(const GuideAnswers, answers);
        const auto advice = adviceFor(shop(), answers);
        QVERIFY(advice);
        QTEST(int(advice->kind), "kind");
        QTEST(adviceCommand(*advice, QStringLiteral("k3x5m2pa")), "command");
        QCOMPARE(advice->isComplete, !advice->argument.contains(QLatin1String("USER")) &&
                                         !advice->argument.contains(QLatin1String("YOUR")));
    }

    void threeQuestionsAtMostAndNoneTwice()
    {
        const QList<GuideAnswers> runs = allRuns();
        QVERIFY(runs.size() >= 7);
        for (const GuideAnswers &answers : runs) {
            QList<QByteArray> names;
            const QList<GuideQuestion> questions = questionsFor(answers);
            for (const GuideQuestion &question : questions) {
                QVERIFY(!names.contains(question.name));
                QVERIFY(!question.text.isEmpty() && question.options.size() >= 2);
                names.append(question.name);
            }
            QVERIFY(names.size() <= 3);
        }
    }

    // Also where this computer has neither bridges nor networks.
    void everyRunEndsWithAReasonAndAWayThatIsOne()
    {
        GuideFacts bare;
        bare.storeUrl = "https://shop.example/";
        const QList<GuideAnswers> runs = allRuns();
        for (const GuideAnswers &answers : runs) {
            for (const GuideFacts &facts : {shop(), bare}) {
                const auto advice = adviceFor(facts, answers);
                QVERIFY(advice && advice->why.endsWith(QLatin1Char('.')));
                if (advice->kind == WayKind::Ssh && advice->isComplete) {
                    QVERIFY(sshWay(advice->argument, 24'711));
                }
                QCOMPARE(advice->argument.isEmpty(),
                         advice->kind == WayKind::Local || advice->kind == WayKind::None);
            }
        }
    }

    void anOpenQuestionIsTheLast()
    {
        QCOMPARE(questionsFor({}).constLast().name, QByteArray("where"));
        QCOMPARE(questionsFor({{"where", "elsewhere"}}).constLast().name, QByteArray("ssh"));
        QCOMPARE(questionsFor({{"where", "on the moon"}}).constLast().name, QByteArray("where"));
        QVERIFY(!adviceFor(shop(), {{"where", "elsewhere"}}));
        QVERIFY(!adviceFor(shop(), {{"where", "on the moon"}}));
    }

    void whatIsKnownIsAnswered_data()
    {
        QTest::addColumn<GuideFacts>("facts");
        QTest::addColumn<GuideAnswers>("answers");
        const auto row = [](const char *title, std::optional<bool> isElsewhere,
                            std::optional<place::StorePlace> place, const GuideAnswers &answers) {
            GuideFacts facts = shop();
            facts.isElsewhere = isElsewhere;
            facts.place = std::move(place);
            QTest::newRow(title) << facts << answers;
        };
        row("nothing", {}, {}, {});
        row("its name is this computer's", false, {}, {{"where", "here"}});
        row("its name is another's", true, {}, {{"where", "elsewhere"}});
        row("a folder here", {}, placeAt(""), {{"where", "here"}});
        row("a container here", false, placeAt("", "docker exec -i php"), {{"where", "container"}});
        row("behind ssh", {}, placeAt("deploy@shop.example"),
            {{"where", "elsewhere"}, {"ssh", "yes"}});
    }
    void whatIsKnownIsAnswered()
    {
        QFETCH(const GuideFacts, facts);
        QTEST(answersIn(facts), "answers");
    }

    void aTunnelGoesToWhereTheCodeIs()
    {
        GuideFacts facts = shop();
        facts.place = placeAt("deploy@shop.example");
        GuideAnswers answers = answersIn(facts);
        answers.insert("shared", "no");
        const auto advice = adviceFor(facts, answers);
        QVERIFY(advice && advice->isComplete);
        QCOMPARE(adviceCommand(*advice, QStringLiteral("k3x5m2pa")),
                 QStringLiteral("latchkeyctl reach set k3x5m2pa ssh"));
        facts.place = placeAt("deploy@shop.example", "docker exec -i php");
        QCOMPARE(adviceFor(facts, answers)->kind, WayKind::None); // 127.0.0.1 there is another
    }

    void withoutABridgeTokensAreTaken()
    {
        GuideFacts facts = shop();
        facts.bridges.clear();
        QCOMPARE(adviceFor(facts, {{"where", "container"}})->kind, WayKind::None);
    }
};

LATCHKEY_TEST(tst_Guide)
#include "tst_Guide.moc"

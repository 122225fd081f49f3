// SPDX-License-Identifier: Apache-2.0
// What a store's own services say and do, asked by our scripts in a real PHP, over a stand-in that
// has every oddity that was recorded.
#include "Program.h"
#include "storeservice/GrantComparison.h"
#include "storeservice/StandInStore.h"
#include "storeservice/StoreService.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace latchkey;
using namespace latchkey::storeservice;
using latchkey::tests::StandInStore;

namespace {

const QString orders = QStringLiteral("Orders to ERP");
const QString sales = QStringLiteral("Magento_Sales::sales");
const QString catalog = QStringLiteral("Magento_Catalog::catalog");

WantedIntegration wanted(const QStringList &resources = {acl::adminId, sales})
{
    return {orders, QStringLiteral("erp@shop.example"), "http://127.0.0.1:24710/aaa/callback",
            "http://127.0.0.1:24710/bbb/identity", resources};
}

// What came of one call.
struct Came
{
    std::optional<StoreFacts> facts;
    std::optional<ChangeOutcome> change;
    std::optional<TakenTokens> tokens;
    std::optional<Problem> problem;

    bool isOver() const { return facts || change || tokens || problem; }
    QByteArray code() const { return problem.value_or(Problem()).code; }
};

// Waits for a service that `begin` starts.
template <typename Begin>
Came cameOf(const place::StorePlace &place, Begin begin, qint64 deadlineMs = serviceDeadlineMs)
{
    Came came;
    StoreService service(place, deadlineMs);
    QObject::connect(&service, &StoreService::looked,
                     [&](const StoreFacts &facts) { came.facts = facts; });
    QObject::connect(&service, &StoreService::changed,
                     [&](const ChangeOutcome &change) { came.change = change; });
    QObject::connect(&service, &StoreService::tokensTaken,
                     [&](const TakenTokens &tokens) { came.tokens = tokens; });
    QObject::connect(&service, &StoreService::failed,
                     [&](const Problem &problem) { came.problem = problem; });
    begin(service);
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT(came.isOver(), 60'000);
    }();
    return came;
}

Came look(const StandInStore &store, const QString &name = orders)
{
    Question question;
    question.name = name;
    question.resources = true;
    question.list = true;
    return cameOf(store.place(), [&](StoreService &service) { service.look(question); });
}

Came create(const StandInStore &store, const WantedIntegration &as = wanted())
{
    return cameOf(store.place(), [&](StoreService &service) { service.create(as); });
}

Came update(const StandInStore &store, const SeenIntegration &seen, const WantedIntegration &as)
{
    return cameOf(store.place(), [&](StoreService &service) { service.update(seen, as); });
}

Came takeTokens(const StandInStore &store, const SeenIntegration &seen = {1, orders})
{
    return cameOf(store.place(), [&](StoreService &service) { service.takeTokens(seen); });
}

// What others can see of every process: its command line and, for the same account, its
// environment.
class ProcessWatch
{
public:
    void look()
    {
        for (const QString &name : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
            const bool isProcess = !name.isEmpty() && name[0].isDigit();
            for (const char *what : {"/cmdline", "/environ"}) {
                QFile file(QStringLiteral("/proc/") + name + QLatin1String(what));
                if (isProcess && file.open(QIODevice::ReadOnly)) {
                    m_seen += file.readAll();
                }
            }
        }
    }
    const QByteArray &seen() const { return m_seen; }

private:
    QByteArray m_seen;
};

} // namespace

class tst_StoreService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aStoreSaysWhatItIs()
    {
        const StandInStore store;
        const Came came = look(store);
        QVERIFY2(came.facts, came.code());
        const StoreFacts &facts = *came.facts;
        QCOMPARE(facts.product, QStringLiteral("Magento"));
        QCOMPARE(facts.edition, QStringLiteral("Community"));
        QCOMPARE(facts.version, QStringLiteral("2.4.7-p7"));
        QCOMPARE(facts.mode, QStringLiteral("default"));
        QVERIFY(facts.php->startsWith(QLatin1Char('8')));
        QCOMPARE(*facts.baseUrls, QList<QByteArray>{"https://shop.example/"});
        QCOMPARE(*facts.adminUrl, QByteArray("https://shop.example/admin_x1/"));
        QVERIFY(facts.knowsIntegrations);
        QVERIFY(!facts.named);
        QCOMPARE(facts.all->size(), 0);
        QVERIFY(facts.resources->isBelow(
            facts.resources->indexOf(QStringLiteral("Magento_Sales::actions_view")),
            facts.resources->indexOf(sales)));
    }

    void itSaysWhetherSomethingListensThere()
    {
        const StandInStore store;
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        Question question;
        question.callback = callbackAddress(
            "http://127.0.0.1:" + QByteArray::number(listener.serverPort()) + "/key/callback");
        const auto asked = [&](StoreService &service) {
            service.look(question);
        };
        QCOMPARE(cameOf(store.place(), asked).facts->isCallbackReached, true);
        listener.close();
        QCOMPARE(cameOf(store.place(), asked).facts->isCallbackReached, false);
        QVERIFY(!callbackAddress("https://tunnel.example/key/callback")); // no other computer
    }

    void anIntegrationIsMadeWithExactlyItsResources()
    {
        const StandInStore store;
        const Came came = create(store);
        QVERIFY2(came.change, came.code());
        QCOMPARE(came.change->done, QStringList{QStringLiteral("created")});
        const StoreIntegration &made = *came.change->integration;
        QCOMPARE(made.name, orders);
        QCOMPARE(made.email, wanted().email);
        QCOMPARE(made.callbackUrl, wanted().callbackUrl);
        QCOMPARE(made.identityUrl, wanted().identityUrl);
        QCOMPARE(made.status, Status::Inactive);
        QVERIFY(!made.isFromModule);
        QCOMPARE(made.hasAccessToken, false);
        QVERIFY(compareGrants(wanted().resources, made.granted, {}).isSame());
        const Came seen = look(store);
        QCOMPARE(seen.facts->named, made);
        QCOMPARE(seen.facts->all->size(), 1);
        QCOMPARE(seen.facts->all->first().resources, 1); // without what everyone has
        QCOMPARE(seen.facts->all->first().isAll, false);
    }

    void everythingIsOneResource()
    {
        const StandInStore store;
        const Came came = create(store, wanted({acl::everythingId}));
        QCOMPARE(came.change->integration->granted, QStringList{acl::everythingId});
        QCOMPARE(look(store).facts->all->first().isAll, true);
    }

    // The store says nothing of it.
    void whatTheStoreDropsIsTold()
    {
        const StandInStore store;
        const QString log = QStringLiteral("Magento_Log::online");
        const Came came = create(store, wanted({sales, log}));
        const GrantComparison rights = compareGrants(
            {sales, log}, came.change->integration->granted, look(store).facts->resources);
        QCOMPARE(rights.unknown, QStringList{log});
        QVERIFY(rights.missing.isEmpty());
    }

    void aNameIsMadeOnce()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        QCOMPARE(create(store).code(), "storeservice.changed");
        WantedIntegration shouting = wanted();
        shouting.name = orders.toUpper(); // the same name for a store
        QCOMPARE(create(store, shouting).code(), "storeservice.changed");
        QCOMPARE(store.state()[QStringLiteral("integrations")].toObject().size(), 1);
    }

    void noIntegrationIsMadeWithoutAName()
    {
        const StandInStore store;
        WantedIntegration nameless = wanted();
        nameless.name = QStringLiteral("  ");
        QCOMPARE(create(store, nameless).code(), "storeservice.no-name");
        QVERIFY(store.state().isEmpty());
    }

    void anUpdateNeverTakesRightsAwayUnasked()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        QVERIFY(takeTokens(store).tokens);
        const QJsonValue token = store.state()[QStringLiteral("tokens")];
        WantedIntegration changed = wanted({acl::adminId, sales, catalog});
        changed.name = QStringLiteral("Orders");
        changed.callbackUrl = "http://127.0.0.1:24800/aaa/callback";
        const Came came = update(store, {1, orders}, changed);
        QVERIFY2(came.change, came.code());
        const StoreIntegration &now = *came.change->integration;
        QCOMPARE(now.name, changed.name);
        QCOMPARE(now.callbackUrl, changed.callbackUrl);
        QCOMPARE(now.status, Status::Active);
        QVERIFY(compareGrants(changed.resources, now.granted, {}).isSame());
        QCOMPARE(store.state()[QStringLiteral("tokens")], token); // they stay
    }

    void onlyTheIntegrationThatWasSeenIsChanged()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        const QJsonObject before = store.state();
        QCOMPARE(update(store, {1, QStringLiteral("Another")}, wanted()).code(),
                 "storeservice.changed");
        QCOMPARE(update(store, {9, orders}, wanted()).code(), "storeservice.changed");
        const Came removed = cameOf(store.place(), [](StoreService &service) {
            service.remove({1, QStringLiteral("Another")});
        });
        QCOMPARE(removed.code(), "storeservice.changed");
        QCOMPARE(takeTokens(store, {1, QStringLiteral("Another")}).code(), "storeservice.changed");
        QCOMPARE(store.state(), before);
    }

    void whatAModuleBroughtIsNotEdited()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        store.setColumn(1, "setup_type", 1);
        const QJsonObject before = store.state();
        QCOMPARE(update(store, {1, orders}, wanted({catalog})).code(), "storeservice.from-module");
        QCOMPARE(store.state(), before);
        const Came taken = takeTokens(store); // these it has all the same
        QVERIFY2(taken.tokens, taken.code());
        QCOMPARE(
            store.column(1, "granted"),
            before[QStringLiteral("integrations")][QStringLiteral("1")][QStringLiteral("granted")]);
    }

    void anIntegrationIsRemoved()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        const Came came = cameOf(store.place(), [](StoreService &service) {
            service.remove({1, orders});
        });
        QVERIFY2(came.change, came.code());
        QVERIFY(!came.change->integration);
        QVERIFY(!look(store).facts->named);
    }

    void tokensAreIssuedAndTheIntegrationIsActive()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        const Came came = takeTokens(store);
        QVERIFY2(came.tokens, came.code());
        QCOMPARE(came.tokens->change.done,
                 (QStringList{QStringLiteral("issued"), QStringLiteral("activated")}));
        const QJsonObject state = store.state();
        const QString consumer = QString::number(store.column(1, "consumer_id").toInt());
        const QJsonValue keys = state[QStringLiteral("consumers")][consumer];
        const QJsonValue token = state[QStringLiteral("tokens")][consumer];
        const auto is = [](const Secret &secret, const QJsonValue &value) {
            return secret.reveal() == value.toString().toLatin1();
        };
        QVERIFY(is(came.tokens->tokens.consumerKey, keys[QStringLiteral("key")]));
        QVERIFY(is(came.tokens->tokens.consumerSecret, keys[QStringLiteral("secret")]));
        QVERIFY(is(came.tokens->tokens.accessToken, token[QStringLiteral("token")]));
        QVERIFY(is(came.tokens->tokens.accessTokenSecret, token[QStringLiteral("secret")]));
        // issuing leaves it inactive, and activating it could have taken its rights
        QCOMPARE(store.column(1, "status").toInt(), 1);
        QVERIFY(compareGrants(wanted().resources, came.tokens->change.integration->granted, {})
                    .isSame());
    }

    void tokensThatAreThereStayAsTheyAre()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        const Came first = takeTokens(store);
        const Came again = takeTokens(store);
        QVERIFY(first.tokens && again.tokens);
        QCOMPARE(again.tokens->change.done, QStringList());
        QVERIFY(first.tokens->tokens.accessToken == again.tokens->tokens.accessToken);
        QVERIFY(first.tokens->tokens.consumerKey == again.tokens->tokens.consumerKey);
    }

    void aTokenOfAnUnfinishedActivationGivesWay()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        QJsonObject state = store.state();
        const QString consumer = QString::number(store.column(1, "consumer_id").toInt());
        state[QStringLiteral("tokens")] =
            QJsonObject{{consumer, QJsonObject{{QStringLiteral("type"), QStringLiteral("request")},
                                               {QStringLiteral("token"), QStringLiteral("r")}}}};
        store.setState(state);
        QVERIFY(takeTokens(store).tokens);
    }

    // Without the resources it has, the update that activates it would take them all.
    void nothingIsDoneWhereItsRightsAreNotKnown()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        const QJsonObject before = store.state();
        store.behave({{QStringLiteral("has no role"), true}});
        QCOMPARE(takeTokens(store).code(), "storeservice.refused");
        QCOMPARE(store.state(), before);
        QVERIFY(!look(store).facts->named->granted); // unknown, and the rest is told
        QCOMPARE(look(store).facts->named->email, wanted().email);
    }

    void noNameBecomesCode_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const QString &text) {
            QTest::newRow(name) << text;
        };
        row("a quote", QStringLiteral("a'b"));
        row("a quote that ends a literal", QStringLiteral("'); exit(9); ('"));
        row("a backslash at the end", QStringLiteral("a\\"));
        row("a closing tag", QStringLiteral("a ?> b <?php exit(9);"));
        row("a variable", QStringLiteral("${x} $x {$x}"));
        row("a command", QStringLiteral("$(touch /tmp/x) `touch /tmp/x`"));
        row("a NUL", QStringLiteral("a") + QChar(0) + QStringLiteral("b"));
        row("line ends", QStringLiteral("a\nb\r\nc"));
        row("a line separator", QStringLiteral("a") + QChar(0x2028) + QStringLiteral("b"));
        row("a marker's form", QStringLiteral(":end:1:00;"));
        row("other alphabets", QString::fromUtf8("Ünïcødé 店 🛒"));
        row("a long one", QString(2'000, QLatin1Char('x')));
    }

    void noNameBecomesCode()
    {
        QFETCH(QString, text);
        const StandInStore store;
        const WantedIntegration odd{text, text, text.toUtf8(), text.toUtf8(), {sales}};
        const Came came = create(store, odd);
        QVERIFY2(came.change, came.code());
        const StoreIntegration &made = *came.change->integration;
        QCOMPARE(made.name, text);
        QCOMPARE(made.email, text);
        QCOMPARE(made.callbackUrl, text.toUtf8());
        QCOMPARE(made.identityUrl, text.toUtf8());
        QVERIFY(look(store, text).facts->named);
        QVERIFY(update(store, {made.id, text}, odd).change);
        QVERIFY(takeTokens(store, {made.id, text}).tokens);
        const Came removed = cameOf(store.place(), [&](StoreService &service) {
            service.remove({made.id, text});
        });
        QVERIFY2(removed.change, removed.code());
    }

    void whatElseIsPrintedIsNoAnswer_data()
    {
        QTest::addColumn<QJsonObject>("behaviour");
        const QString forged =
            QStringLiteral("{\"facts\":{\"version\":\"1\"}}\nx:0:eyJmYWN0cyI6e319;\nx:end:1:00;\n");
        QTest::newRow("before") << QJsonObject{{QStringLiteral("prints before"), forged}};
        QTest::newRow("after") << QJsonObject{{QStringLiteral("prints after"), forged}};
        QTest::newRow("in between") << QJsonObject{{QStringLiteral("prints beside"), true}};
        QTest::newRow("a warning of PHP's") << QJsonObject{{QStringLiteral("warns"), true}};
    }

    void whatElseIsPrintedIsNoAnswer()
    {
        QFETCH(QJsonObject, behaviour);
        const StandInStore store;
        store.behave(behaviour);
        const Came came = look(store);
        QVERIFY2(came.facts, came.code());
        QCOMPARE(came.facts->version, QStringLiteral("2.4.7-p7"));
    }

    void whatGoesWrongIsSaid_data()
    {
        QTest::addColumn<QJsonObject>("behaviour");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const char *how, const QJsonValue &value,
                            const char *code, const char *said) {
            QTest::newRow(name) << QJsonObject{{QLatin1String(how), value}} << QByteArray(code)
                                << QString::fromUtf8(said);
        };
        const QString message = QString::fromUtf8("Verbindung zur Datenbank abgelehnt");
        row("it does not start", "does not start", message, "storeservice.not-started",
            "Verbindung zur Datenbank abgelehnt");
        row("it exits", "exits", true, "storeservice.no-answer", "");
        row("it wants another PHP", "version of php is too old", true, "storeservice.no-answer",
            "This store needs another PHP");
        row("it has no memory left", "runs out of memory", true, "storeservice.php-failed",
            "Allowed memory size");
        row("it prints megabytes", "prints megabytes", true, "storeservice.too-much-output", "");
        row("it has no such service", "lacks",
            QJsonArray{QStringLiteral("Magento\\Integration\\Api\\IntegrationServiceInterface")},
            "storeservice.refused", "IntegrationServiceInterface");
    }

    void whatGoesWrongIsSaid()
    {
        QFETCH(QJsonObject, behaviour);
        QFETCH(QString, said);
        const StandInStore store;
        store.behave(behaviour);
        const Came came = create(store);
        QTEST(came.code(), "code");
        QVERIFY(!came.problem->sentence.isEmpty());
        QVERIFY2((came.problem->sentence + came.problem->detail).contains(said),
                 qPrintable(came.problem->sentence + came.problem->detail));
        QVERIFY(store.state().isEmpty());
    }

    // Each fact alone: the rest answers all the same.
    void aFactThatCannotBeReadIsUnknown()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        store.behave(
            {{QStringLiteral("knows no version"), true},
             {QStringLiteral("lacks"),
              QJsonArray{
                  QStringLiteral("Magento\\Store\\Model\\StoreManagerInterface"),
                  QStringLiteral("Magento\\Framework\\Acl\\AclResource\\ProviderInterface")}}});
        const Came came = look(store);
        QVERIFY2(came.facts, came.code());
        QVERIFY(!came.facts->version);
        QVERIFY(!came.facts->baseUrls);
        QVERIFY(!came.facts->adminUrl);
        QVERIFY(!came.facts->resources);
        QCOMPARE(came.facts->edition, QStringLiteral("Community"));
        QVERIFY(came.facts->named);
        store.behave({{QStringLiteral("refuses to find"), QStringLiteral("No database.")}});
        const Came blind = look(store);
        QVERIFY(!blind.facts->knowsIntegrations);
        QVERIFY(blind.facts->why.contains(QStringLiteral("No database.")));
        QCOMPARE(blind.facts->version, QStringLiteral("2.4.7-p7"));
    }

    void aFolderWithoutAStoreIsTold()
    {
        const StandInStore store;
        QVERIFY(QFile::remove(store.file("app/bootstrap.php")));
        QCOMPARE(look(store).code(), "storeservice.no-bootstrap");
    }

    void withoutPhpNothingRuns()
    {
        const StandInStore store;
        place::StorePlace place = store.place();
        place.php = QStringLiteral("/nonexistent/php");
        const Came came = cameOf(place, [](StoreService &service) { service.look({}); });
        QVERIFY2(came.code().startsWith("place."), came.code());
    }

    void aStoreThatHangsIsEnded()
    {
        const StandInStore store;
        store.behave({{QStringLiteral("hangs"), true}});
        const Came came = cameOf(
            store.place(), [](StoreService &service) { service.look({}); }, 1'500);
        QCOMPARE(came.code(), "storeservice.deadline");
    }

    void itCanBeCancelled()
    {
        const StandInStore store;
        store.behave({{QStringLiteral("hangs"), true}});
        QElapsedTimer since;
        const Came came = cameOf(store.place(), [&](StoreService &service) {
            service.look({});
            QTimer::singleShot(700, &service, [&] {
                since.start();
                service.cancel();
            });
        });
        QCOMPARE(came.code(), "storeservice.cancelled");
        QVERIFY(since.elapsed() < 1'000);
    }

    // Neither the message nor what is printed beside it tells a token.
    void aFailureTellsNoSecret()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        store.behave({{QStringLiteral("breaks while it issues tokens"), true}});
        const Came came = takeTokens(store);
        QCOMPARE(came.code(), "storeservice.refused");
        const QString told = came.problem->sentence + came.problem->detail;
        QVERIFY2(told.contains(QStringLiteral("Nothing goes with")), qPrintable(told));
        QVERIFY2(!told.contains(QRegularExpression(QStringLiteral("[a-z0-9]{32}"))),
                 qPrintable(told));
        QFile log(store.file("var/php.log"));
        QVERIFY(!log.exists() || log.size() == 0);
    }

    void whatWasDoneBeforeAFailureIsSaid()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        store.behave({{QStringLiteral("refuses updates"), QStringLiteral("Not today.")}});
        const Came came = takeTokens(store);
        QCOMPARE(came.code(), "storeservice.refused");
        QVERIFY(came.problem->sentence.contains(QStringLiteral("Not today.")));
        QVERIFY(came.problem->sentence.contains(QStringLiteral("issued tokens")));
        store.behave({});
        QVERIFY(takeTokens(store).tokens); // and nothing is lost
    }

    void noNameOrTokenStandsInACommandLine()
    {
        const StandInStore store;
        QVERIFY(create(store).change);
        ProcessWatch watch;
        QTimer every;
        every.callOnTimeout([&] { watch.look(); });
        every.start(5);
        const Came came = takeTokens(store);
        QVERIFY(came.tokens);
        const QByteArray &seen = watch.seen();
        QVERIFY(seen.contains("display_errors=stderr")); // it was seen running
        QVERIFY(!seen.contains(orders.toUtf8()));
        QVERIFY(!seen.contains("/aaa/callback"));
        QVERIFY(!seen.contains(came.tokens->tokens.accessToken.reveal()));
        QVERIFY(!seen.contains(came.tokens->tokens.consumerSecret.reveal()));
    }

    void everyScriptIsPhp_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::newRow("reading") << readingScript({}).source;
        QTest::newRow("creating") << creatingScript(wanted()).source;
        QTest::newRow("updating") << updatingScript({1, orders}, wanted()).source;
        QTest::newRow("removing") << removingScript({1, orders}).source;
        QTest::newRow("taking tokens") << tokenScript({1, orders}).source;
    }

    void everyScriptIsPhp()
    {
        QFETCH(QByteArray, source);
        QProcess php;
        php.start(QStringLiteral(LATCHKEY_PHP), {QStringLiteral("-l")});
        php.write(source);
        php.closeWriteChannel();
        QVERIFY(php.waitForFinished());
        QVERIFY2(php.exitCode() == 0, php.readAllStandardOutput());
    }

    // The octets are the same but for the one literal.
    void nothingButTheLiteralDiffers()
    {
        const auto without = [](QByteArray source) {
            const qsizetype begin = source.indexOf("base64_decode('") + 15;
            return source.remove(begin, source.indexOf('\'', begin) - begin);
        };
        QCOMPARE(without(creatingScript(wanted()).source), without(tokenScript({9, {}}).source));
        QVERIFY(creatingScript(wanted()).marker != creatingScript(wanted()).marker);
        // what only reads has no word of the other
        const QByteArray reading = readingScript({}).source;
        for (const char *writing : {"->create(", "->update(", "->delete(", "createAccessToken"}) {
            const qsizetype found = reading.count(writing);
            QCOMPARE(found, qsizetype(writing == QByteArray("->create(") ? 1 : 0)); // an object
        }
    }
};

LATCHKEY_TEST(tst_StoreService)
#include "tst_StoreService.moc"

// SPDX-License-Identifier: Apache-2.0
// How all is set up stands in a bundle, readable on its page, and nothing that nobody asked for.
#include "Program.h"
#include "bundle/BundleReport.h"
#include "bundle/Configuration.h"
#include "clients/ClientRepository.h"
#include "integrations/IntegrationRepository.h"
#include "integrations/WatchRepository.h"
#include "profile/TestProfile.h"
#include "storeservice/PlaceRepository.h"

#include <QJsonObject>
#include <QTest>

using namespace latchkey;

class tst_Configuration : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatNobodySetIsSaidAsSuch()
    {
        const tests::TestProfile at;
        const auto one = added(at);
        const QJsonArray rows = bundle::configurationOf(*at.profile, one, {});
        QCOMPARE(valueOf(rows, "listener.port"), QStringLiteral("24710 (default)"));
        QCOMPARE(valueOf(rows, "way of the store's call"), QStringLiteral("local"));
        QCOMPARE(valueOf(rows, "place of the store's code"), QStringLiteral("none named"));
        QCOMPARE(valueOf(rows, "watch"), QStringLiteral("no calls, no reminder"));
        QCOMPARE(valueOf(rows, "proxy"), QStringLiteral("REST off, GraphQL off, SOAP off"));
        QVERIFY(valueOf(rows, "programs").startsWith(QStringLiteral("0 open")));
        QCOMPARE(valueOf(rows, "secrets kept by"), QStringLiteral("not known"));
        QVERIFY(valueOf(rows, "Qt").startsWith(QStringLiteral("6.")));
        QVERIFY(valueOf(rows, "TLS").contains(QStringLiteral("SSL")));
        QVERIFY(valueOf(rows, "libcurl").contains(QStringLiteral("libcurl/")));
        QVERIFY(valueOf(rows, "SQLite").startsWith(QStringLiteral("3.")));
    }

    void whatWasSetIsThereWithoutHostsAndKeys()
    {
        const tests::TestProfile at;
        integrations::IntegrationRepository repository(*at.profile);
        const auto made = added(at);
        QVERIFY(at.profile->setSetting(QStringLiteral("proxy.port"), QStringLiteral("25000")));
        QVERIFY(repository.saveWay(made.id, {integrations::WayKind::Ssh,
                                             QStringLiteral("deploy@host.example"),
                                             2222,
                                             9000,
                                             {},
                                             {}}));
        place::StorePlace place;
        place.folder = QStringLiteral("/srv/shop");
        place.host = QStringLiteral("deploy@host.example");
        place.prefix = {QStringLiteral("/usr/bin/docker"), QStringLiteral("exec"),
                        QStringLiteral("-i"), QStringLiteral("php")};
        storeservice::PlaceRepository places(*at.profile);
        QVERIFY(places.save(made.id, place));
        QVERIFY(places.consent(made.id));
        QVERIFY(integrations::WatchRepository(*at.profile).savePlan(made.id, {3'600, 0, 0}));
        clients::ClientRepository clients(*at.profile);
        QVERIFY(clients.saveDoors(made.id, {true, false, true}));
        const auto program = clients.add(made.id, QStringLiteral("Feed"), {true, {}, 60, 0});
        QVERIFY(program);
        QVERIFY(clients.add(made.id, QStringLiteral("Other")));
        const QJsonArray rows = bundle::configurationOf(*at.profile, *repository.byId(made.id),
                                                        QStringLiteral("a\x1b[31mkeychain"));
        QCOMPARE(valueOf(rows, "proxy.port"), QStringLiteral("25000 (set in the profile)"));
        QCOMPARE(valueOf(rows, "way of the store's call"),
                 QStringLiteral("ssh, port 9000, ssh's port 2222"));
        QCOMPARE(valueOf(rows, "place of the store's code"),
                 QStringLiteral("behind ssh, through docker"));
        QCOMPARE(valueOf(rows, "watch"), QStringLiteral("a call every 3600 s, no reminder"));
        QCOMPARE(valueOf(rows, "proxy"), QStringLiteral("REST on, GraphQL off, SOAP on"));
        QCOMPARE(valueOf(rows, "programs"),
                 QStringLiteral("2 open, of them 1 reading only, 0 with routes, 1 with calls a "
                                "minute, 0 until a day; 2 in all"));
        QVERIFY(!valueOf(rows, "secrets kept by").contains(u'\x1b'));

        bundle::SupportBundle bundle;
        bundle.parts = {{"configuration", rows}};
        const QByteArray page = bundle::reportOf(bundle);
        QVERIFY(page.contains("behind ssh, through docker"));
        for (const QByteArray &hidden :
             {QByteArray("host.example"), QByteArray("/srv/shop"), program->key.reveal(),
              made.callbackKey, made.identityKey}) {
            QVERIFY2(!page.contains(hidden), hidden.constData());
        }
        const bundle::RowTable table = bundle::tableOf(rows); // as bundle show prints it
        QCOMPARE(table.columns, QStringList({QStringLiteral("name"), QStringLiteral("value")}));
    }

private:
    static integrations::Integration added(const tests::TestProfile &at)
    {
        return integrations::IntegrationRepository(*at.profile)
            .add({QStringLiteral("ERP"), {}, "https://shop.example", false})
            .value();
    }

    static QString valueOf(const QJsonArray &rows, const char *name)
    {
        for (const QJsonValue &row : rows) {
            if (row[QLatin1String("name")].toString() == QLatin1String(name)) {
                return row[QLatin1String("value")].toString();
            }
        }
        return QStringLiteral("nothing");
    }
};

LATCHKEY_TEST(tst_Configuration)
#include "tst_Configuration.moc"

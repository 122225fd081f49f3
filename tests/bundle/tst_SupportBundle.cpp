// SPDX-License-Identifier: Apache-2.0
// What support opens is what was sent, and nothing that a stranger sends does any harm.
#include "Program.h"
#include "bundle/BundleArchive.h"
#include "bundle/BundleReport.h"
#include "secrets/Await.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using bundle::BundleFile;
using bundle::SupportBundle;
using tests::codeOf;

namespace {

const QByteArray token = "k2m4x6z8q1w3e5r7t9y0u2i4o6p8a1s3";

secrets::SecretMarks marks()
{
    secrets::SecretMarks all(Secret("a key"));
    all.add(*all.markOf(token));
    return all;
}

SupportBundle example()
{
    activation::TimelineEvent armed;
    armed.time = 1'764'500'000'000;
    activation::TimelineEvent failed;
    failed.time = armed.time + 5'000;
    failed.step = activation::TimelineStep::RequestTokenRefused;
    failed.ok = false;
    failed.reason = activation::Reason::ConsumerExpired;
    failed.facts = {"http.status", "laminas", 401};
    failed.tookMs = 87;
    failed.more = 2;
    failed.lastTime = failed.time + 9;
    const QJsonObject tls{{QStringLiteral("days_left"), 3}};
    return {1'764'500'100'000,
            "1.2.3",
            QStringLiteral("Büro <b>&"),
            {{QStringLiteral("Store"), QStringLiteral("https://shop.example/")}},
            "oauth.consumer-expired",
            {armed, failed},
            {{"checks",
              {QJsonObject{{QStringLiteral("check"), QStringLiteral("tls")},
                           {QStringLiteral("tls"), tls}},
               QJsonObject{{QStringLiteral("check"), QStringLiteral("<script>alert(1)</script>")},
                           {QStringLiteral("ok"), false}}}}}};
}

QList<BundleFile> with(QList<BundleFile> files, const QByteArray &name, const QByteArray &octets)
{
    for (BundleFile &each : files) {
        if (each.name == name) {
            each.octets = octets;
        }
    }
    return files;
}

} // namespace

class tst_SupportBundle : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsOpenedIsWhatWasSent()
    {
        const auto octets = bundle::archiveOf(bundle::contentOf(example()), marks());
        QVERIFY(octets);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("support.zip")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(*octets), octets->size());
        file.close();
        const auto opened = bundle::openBundle(file.fileName());
        QVERIFY(opened);
        QVERIFY(*opened == example());
    }

    void nothingSecretLeaves_data()
    {
        QTest::addColumn<SupportBundle>("planted");
        SupportBundle inLine = example();
        inLine.lines.append({QStringLiteral("Said"), QString::fromLatin1(token)});
        QTest::newRow("in a line") << inLine;
        SupportBundle inName = example();
        inName.integration = QString::fromLatin1(token.toHex());
        QTest::newRow("in the name, as hex") << inName;
        SupportBundle inPart = example();
        inPart.parts[0].rows.append(
            QJsonObject{{QStringLiteral("header"),
                         QStringLiteral("Basic ") +
                             QString::fromLatin1(QByteArray("user:" + token).toBase64())}});
        QTest::newRow("in a header, as base64") << inPart;
    }
    void nothingSecretLeaves()
    {
        QFETCH(SupportBundle, planted);
        const auto octets = bundle::archiveOf(bundle::contentOf(planted), marks());
        QCOMPARE(codeOf(octets), QByteArray("bundle.secret-found"));
        QVERIFY(!octets.error().sentence.contains(QString::fromLatin1(token)));
    }

    void thePageRunsNothingOfWhatIsInIt()
    {
        const QByteArray page = bundle::reportOf(example());
        QVERIFY(page.contains("Content-Security-Policy"));
        QVERIFY(page.contains("default-src 'none'"));
        QVERIFY(!page.contains("<script"));
        QVERIFY(!page.contains("<b>&"));
        QVERIFY(page.contains("B\xC3\xBCro &lt;b&gt;&amp;"));
        QVERIFY(page.contains("tls.days_left"));
        QVERIFY(page.contains("HTTP 401"));
    }

    void rowsOfAnyShapeAreATable()
    {
        const QJsonArray rows =
            QJsonDocument::fromJson(R"([{"a":1,"b":{"c":true}},7,{"d":[1,2],"a":"x"}])").array();
        const bundle::RowTable table = bundle::tableOf(rows);
        QCOMPARE(table.columns,
                 QStringList({QStringLiteral("a"), QStringLiteral("b.c"), QStringLiteral("d")}));
        QCOMPARE(table.rows.size(), 3);
        QCOMPARE(table.rows[0], QStringList({QStringLiteral("1"), QStringLiteral("true"), {}}));
        QCOMPARE(table.rows[1], QStringList({{}, {}, {}}));
        QCOMPARE(table.rows[2], QStringList({QStringLiteral("x"), {}, QStringLiteral("[1,2]")}));
    }

    // Each row with a name of its own would be as many columns, and a cell of each for each row.
    void aTableHasSoManyColumnsAtMost()
    {
        QJsonArray rows;
        for (int i = 0; i < 2'000; ++i) {
            rows.append(QJsonObject{{QStringLiteral("k%1").arg(i), i}});
        }
        const bundle::RowTable table = bundle::tableOf(rows);
        QCOMPARE(table.columns.size(), 64);
        QCOMPARE(table.rows.size(), 2'000);
        QCOMPARE(table.rows[63].constLast(), QStringLiteral("63"));
        QVERIFY(table.rows[64].join(QString()).isEmpty());
    }

    void whatAStrangerSendsIsRefused_data()
    {
        QTest::addColumn<QList<BundleFile>>("files");
        QTest::addColumn<QByteArray>("code");
        const QList<BundleFile> good = bundle::filesOf(example());
        QTest::newRow("nothing") << QList<BundleFile>() << QByteArray("bundle.bad");
        QTest::newRow("no head") << good.mid(1) << QByteArray("bundle.bad");
        QTest::newRow("no timeline") << QList{good[0]} << QByteArray("bundle.bad");
        QTest::newRow("rubbish") << with(good, "bundle.json", "PK\x03\x04")
                                 << QByteArray("bundle.bad");
        QTest::newRow("another's") << with(good, "bundle.json", R"({"latchkey":"integrations"})")
                                   << QByteArray("bundle.bad");
        QTest::newRow("of a newer program")
            << with(good, "bundle.json", R"({"latchkey":"support","version":2})")
            << QByteArray("bundle.too-new");
        QTest::newRow("a timeline that is none")
            << with(good, "timeline.json", "{}") << QByteArray("bundle.bad");
        QTest::newRow("a part named as a path")
            << with(good, "bundle.json",
                    R"({"latchkey":"support","version":1,"parts":["../../x"]})")
            << QByteArray("bundle.bad");
        QTest::newRow("a part that is the head")
            << with(good, "bundle.json", R"({"latchkey":"support","version":1,"parts":["bundle"]})")
            << QByteArray("bundle.bad");
        QTest::newRow("a timeline of a million rows")
            << with(good, "timeline.json", '[' + QByteArray("0,").repeated(1'000'000) + "0]")
            << QByteArray("bundle.too-large");
        QTest::newRow("a row of seven million values")
            << with(good, "checks.json", "[[" + QByteArray("0,").repeated(7'000'000) + "0]]")
            << QByteArray("bundle.too-large");
        QTest::newRow("a head of a million lines")
            << with(good, "bundle.json",
                    R"({"latchkey":"support","version":1,"lines":[)" +
                        QByteArray("0,").repeated(1'000'000) + "0]}")
            << QByteArray("bundle.too-large");
        QTest::newRow("a part twice")
            << with(good, "bundle.json",
                    R"({"latchkey":"support","version":1,"parts":["checks","checks"]})")
            << QByteArray("bundle.bad");
        QTest::newRow("more parts than files")
            << with(good, "bundle.json",
                    R"({"latchkey":"support","version":1,"parts":[)" +
                        QByteArray("\"a\",").repeated(40) + "\"a\"]}")
            << QByteArray("bundle.too-large");
    }
    void whatAStrangerSendsIsRefused()
    {
        QFETCH(QList<BundleFile>, files);
        QTEST(codeOf(bundle::bundleOf(files)), "code");
    }

    void aTimelineHoldsOnlyWordsThatAreKnown()
    {
        const auto opened = bundle::bundleOf(
            with(bundle::filesOf(example()), "timeline.json",
                 R"([{"step":"<b>","reason":7,"code":"Call +49 900 now","status":-5,"time":1e99,)"
                 R"("took_ms":-9},"x",null])"));
        QVERIFY(opened);
        QCOMPARE(opened->timeline.size(), 3);
        const activation::TimelineEvent &first = opened->timeline.first();
        QCOMPARE(first.step, activation::TimelineStep::Other);
        QCOMPARE(first.facts.code, QByteArray());
        QCOMPARE(first.facts.status, 0);
        QCOMPARE(first.tookMs, -1);
    }

    void anArchiveIsNoWayIn_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<int>("files");
        QTest::addColumn<QByteArray>("code");
        const auto good = bundle::archiveOf(bundle::contentOf(example()), marks());
        QTest::newRow("nothing") << QByteArray() << 32 << QByteArray("bundle.bad");
        QTest::newRow("no zip") << QByteArray(5000, 'x') << 32 << QByteArray("bundle.bad");
        QTest::newRow("cut off") << good->chopped(40) << 32 << QByteArray("bundle.bad");
        QTest::newRow("many files") << *good << 2 << QByteArray("bundle.too-large");
        QList<BundleFile> bomb = bundle::filesOf(example());
        bomb.append({"bomb.json", QByteArray(3 * 1024 * 1024, ' ')});
        QTest::newRow("a bomb") << *bundle::archiveOf(bomb, marks()) << 32
                                << QByteArray("bundle.too-large");
    }
    void anArchiveIsNoWayIn()
    {
        QFETCH(QByteArray, octets);
        QFETCH(int, files);
        const bundle::BundleLimits small{files, 1024 * 1024, 1000};
        QTEST(codeOf(bundle::openArchive(octets, small)), "code");
    }

    void noFileAtAll()
    {
        QCOMPARE(codeOf(bundle::openBundle(QStringLiteral("/dev/zero"))),
                 QByteArray("bundle.unreadable"));
    }
};

LATCHKEY_TEST(tst_SupportBundle)
#include "tst_SupportBundle.moc"

// SPDX-License-Identifier: Apache-2.0
// Tokens written down for other programs: read back by our reader, and by what the forms are for.
#include "Program.h"
#include "handover/FourValues.h"
#include "handover/HandoverText.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using handover::Format;
using handover::HandedStore;

namespace {

const QByteArray key = "70txsl8rhbpy0q6uzi9dimj89nv8het0";

QByteArray value(QRandomGenerator &random)
{
    static constexpr char letters[] =
        "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    QByteArray text;
    while (text.size() < 32) {
        text.append(letters[random.bounded(int(sizeof(letters) - 1))]);
    }
    return text;
}

secrets::IntegrationSecrets tokens(QRandomGenerator &random)
{
    return {{},
            Secret(value(random)),
            Secret(value(random)),
            Secret(value(random)),
            Secret(value(random))};
}

// Each looks like something that one of the forms, or our reader, has a meaning for.
const QStringList awkwardNames{
    QStringLiteral("Orders to ERP"),
    QStringLiteral("\"quoted\" \\ 'and' `more`"),
    QStringLiteral("a | b | c"),
    QStringLiteral("Consumer Key"),
    QStringLiteral("Access Token Secret"),
    QStringLiteral("@consumer_secret@"),
    QStringLiteral("{{ consumer_key }} ${HOME} $(id)"),
    QStringLiteral("072e3no4umxb71dvk9ouxlnt1w2f7g7a"),
    QStringLiteral("Consumer Key 072e3no4umxb71dvk9ouxlnt1w2f7g7a"),
    QStringLiteral("Bestellungen → Warenwirtschaft für Ü\u202e"),
    QStringLiteral("*/ ?> --> <b>"),
};

const QByteArrayList awkwardUrls{
    "https://shop.example/",
    "http://127.0.0.1:8080/shop/",
    "https://[2001:db8::1]/",
    "https://shop.example/it's/$(id)/`x`/\"y\"/;&|#/%41/\xc3\xbc/",
    "https://072e3no4umxb71dvk9ouxlnt1w2f7g7a.example/072e3no4umxb71dvk9ouxlnt1w2f7g7a/",
};

Secret written(Format format, const HandedStore &store, const secrets::IntegrationSecrets &values)
{
    return handover::handoverText(format, store, values).value_or(Secret());
}

} // namespace

class tst_HandoverText : public QObject
{
    Q_OBJECT

private:
    // What a program prints that is given the file; it ends well.
    QByteArray printed(Format format, const QByteArray &url, const QString &program,
                       QStringList arguments)
    {
        const QString path = m_folder.filePath(QLatin1String(handover::name(format)));
        QFile::remove(path);
        const auto done =
            handover::writeHandover(path, written(format, {m_name, url, {}, {}}, m_tokens));
        if (!done) {
            return done.error().code;
        }
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments.replaceInStrings(QStringLiteral("FILE"), path));
        const bool isWell = process.waitForFinished() && process.exitCode() == 0;
        return isWell ? process.readAll() : "failed: " + process.readAll();
    }

    QTemporaryDir m_folder;
    QString m_name = awkwardNames[2];
    QRandomGenerator m_random{18};
    secrets::IntegrationSecrets m_tokens = tokens(m_random);

private Q_SLOTS:
    void everyFormIsReadBack_data()
    {
        QTest::addColumn<int>("format");
        for (const Format format : handover::allFormats) {
            QTest::newRow(handover::name(format).constData()) << int(format);
        }
    }

    void everyFormIsReadBack()
    {
        QFETCH(int, format);
        for (const QString &name : awkwardNames) {
            for (const QByteArray &url : awkwardUrls) {
                const auto values = tokens(m_random);
                const HandedStore store{name, url, url, "HMAC-SHA1"};
                const Secret text = written(Format(format), store, values);
                const auto read = handover::readFourValues(text.reveal());
                QVERIFY2(read, qPrintable(name + QLatin1Char(' ') +
                                          (read ? QString() : read.error().sentence)));
                QVERIFY2(*read == values, qPrintable(name));
            }
        }
    }

    void everyFormHasAName()
    {
        for (const Format format : handover::allFormats) {
            QVERIFY(handover::formatNamed(handover::name(format)) == format);
            QVERIFY(!handover::words(format).isEmpty());
            QVERIFY(handover::suggestedFile(format, QStringLiteral("shop.example"))
                        .startsWith(QStringLiteral("shop.example.")));
        }
        QVERIFY(!handover::formatNamed("xml"));
    }

    void whatIsNoTokenIsNotWritten()
    {
        auto odd = m_tokens;
        odd.accessTokenSecret = Secret("' . system('id') . '0123456789ab");
        const auto text =
            handover::handoverText(Format::Php, {m_name, awkwardUrls[0], {}, {}}, odd);
        QVERIFY(!text);
        QCOMPARE(text.error().code, QByteArray("handover.odd-values"));
    }

    void jsonFormsAreJsonAndKeepTheName()
    {
        for (const QString &name : {awkwardNames[0], awkwardNames[1], awkwardNames[6]}) {
            const HandedStore store{name, awkwardUrls[0], {}, {}};
            const auto json =
                QJsonDocument::fromJson(written(Format::Json, store, m_tokens).reveal());
            QCOMPARE(json[QStringLiteral("store_url")].toString(),
                     QStringLiteral("https://shop.example/"));
            const auto postman =
                QJsonDocument::fromJson(written(Format::Postman, store, m_tokens).reveal());
            QCOMPARE(postman[QStringLiteral("name")].toString(), name);
            QCOMPARE(postman[QStringLiteral("values")].toArray().size(), 5);
            const auto insomnia =
                QJsonDocument::fromJson(written(Format::Insomnia, store, m_tokens).reveal());
            QCOMPARE(insomnia[QStringLiteral("resources")][0][QStringLiteral("name")].toString(),
                     name);
        }
    }

    void phpReadsItsArray()
    {
        const QByteArray json =
            printed(Format::Php, awkwardUrls[3], QStringLiteral("php"),
                    {QStringLiteral("-r"), QStringLiteral("echo json_encode(include $argv[1]);"),
                     QStringLiteral("FILE")});
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QVERIFY2(object.size() == 5, json);
        QCOMPARE(object.value(QStringLiteral("access_token_secret")).toString().toUtf8(),
                 m_tokens.accessTokenSecret.reveal());
        QCOMPARE(object.value(QStringLiteral("store_url")).toString(),
                 QStringLiteral("https://shop.example/it%27s/%24%28id%29/%60x%60/%22y%22/%3B%26%7C"
                                "%23/%41/%C3%BC/"));
    }

    void aShellReadsItsVariables()
    {
        const QByteArray out =
            printed(Format::Env, awkwardUrls[3], QStringLiteral("sh"),
                    {QStringLiteral("-euc"),
                     QStringLiteral(R"(. "$1"; echo "$MAGENTO_CONSUMER_KEY $MAGENTO_STORE_URL")"),
                     QStringLiteral("sh"), QStringLiteral("FILE")});
        QCOMPARE(out, m_tokens.consumerKey.reveal() +
                          " https://shop.example/it%27s/%24%28id%29/%60x%60/%22y%22/%3B%26%7C%23/"
                          "%41/%C3%BC/\n");
    }

    void theScriptForCurlSaysWhatItTakes()
    {
        for (const char *const path : {"V1/modules", "/V1/orders?searchCriteria", "/V1/$(id)"}) {
            const QByteArray out =
                printed(Format::Curl, awkwardUrls[3], QStringLiteral("bash"),
                        {QStringLiteral("FILE"), QStringLiteral("GET"), QLatin1String(path)});
            QVERIFY2(out.startsWith("failed: PATH begins with /"), out);
        }
    }

    void aNewFileIsPrivateAndNothingIsOverwritten()
    {
        const QString path = m_folder.filePath(QStringLiteral("new.json"));
        QVERIFY(handover::mayBeWritten(path));
        QVERIFY(handover::writeHandover(path, Secret("first")));
        QCOMPARE(int(QFile::permissions(path)),
                 int(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser));
        QCOMPARE(handover::mayBeWritten(path).error().code, QByteArray("handover.file-exists"));
        QCOMPARE(handover::writeHandover(path, Secret("second")).error().code,
                 QByteArray("handover.file-exists"));
        const QString link = m_folder.filePath(QStringLiteral("link.json"));
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("nowhere")), link));
        QCOMPARE(handover::writeHandover(link, Secret("third")).error().code,
                 QByteArray("handover.file-exists"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("first"));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*.json.*")}), QStringList());
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const auto done =
            handover::writeHandover(m_folder.filePath(QStringLiteral("no/such/file")), Secret(key));
        QCOMPARE(done.error().code, QByteArray("handover.file-unwritable"));
    }
};

LATCHKEY_TEST(tst_HandoverText)
#include "tst_HandoverText.moc"

// SPDX-License-Identifier: Apache-2.0
// What is kept of what went over the wire, and that nothing secret is.
#include "Planted.h"
#include "Program.h"
#include "exchange/BaseStringOf.h"
#include "exchange/Curl.h"
#include "exchange/ExchangeLog.h"
#include "exchange/ExchangeWatch.h"
#include "exchange/FromWire.h"
#include "exchange/Har.h"
#include "exchange/Masker.h"
#include "exchange/Throttle.h"
#include "exchange/Words.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <sys/stat.h>
#include <unistd.h>

using namespace latchkey;
using namespace latchkey::exchange;
using namespace latchkey::exchange::test;

namespace {

QList<Exchange> kept(const QTemporaryDir &folder, const ExchangeFilter &filter = {})
{
    const auto file = ExchangeFile::open(folder.path());
    return file ? (*file)->read(filter).value_or(QList<Exchange>()) : QList<Exchange>();
}

Exchange some(Kind kind, qint64 at, const QByteArray &url = "https://shop.example/rest/V1/orders",
              int status = 200)
{
    Exchange exchange;
    exchange.integration = integrationId;
    exchange.kind = kind;
    exchange.at = at;
    exchange.method = "GET";
    exchange.url = url;
    exchange.status = status;
    return exchange;
}

const Exchange *ofKind(const QList<Exchange> &all, Kind kind)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [kind](const Exchange &each) { return each.kind == kind; });
    return found == all.end() ? nullptr : &*found;
}

mode_t modeOf(const QString &path)
{
    struct stat is = {};
    return ::stat(path.toUtf8().constData(), &is) == 0 ? is.st_mode & 0777 : 0;
}

} // namespace

class tst_ExchangeLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noSecretIsInAnyFileOfTheLog()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        tellAll(log.recording());
        log.flush();
        const QByteArray octets = everythingIn(folder.path());
        QVERIFY(octets.contains("rest/V1/modules")); // it is there, and in plain text
        QCOMPARE(foundIn(octets), QStringList());
    }

    void noSecretIsInWhatIsHandedOut()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const QList<Exchange> all = kept(folder);
        QCOMPARE(all.size(), told);
        QByteArray out = harOf(all, QStringLiteral("1.0"));
        for (const Exchange &each : all) {
            out += QJsonDocument(publicJson(each)).toJson();
            out += curlOf(each).toUtf8() + wholeText(each).toUtf8();
        }
        QCOMPARE(foundIn(out), QStringList());
    }

    void everyKindIsKept()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const QList<Exchange> all = kept(folder);
        const QList<Kind> kinds = allKinds();
        for (const Kind kind : kinds) {
            QVERIFY2(ofKind(all, kind) != nullptr, nameOf(kind).constData());
        }
        const Exchange &access = *ofKind(all, Kind::AccessToken);
        QCOMPARE(access.status, 401);
        QVERIFY2(access.code.startsWith("commerce."), access.code.constData());
        QVERIFY(access.errorText.startsWith(QStringLiteral("token_rejected")));
        QCOMPARE(access.timings.tls.count(), 20'000);
        QVERIFY(isoTimeOf(access).contains(QStringLiteral(":20.123")));
        QCOMPARE(ofKind(all, Kind::Proxy)->caller, "client01");
    }

    void aValueIsTheSameWhereverItStands()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const QList<Exchange> all = kept(folder);
        const auto markIn = [](const QByteArray &text, const QByteArray &name) {
            const qsizetype at = text.indexOf(name);
            const qsizetype dots = text.indexOf(hiddenMark, at);
            return at < 0 ? QByteArray() : text.sliced(dots, hiddenMark.size() + 8);
        };
        const QByteArray posted =
            markIn(ofKind(all, Kind::Callback)->requestBody, "oauth_consumer_key");
        QVERIFY(posted.size() > hiddenMark.size());
        QCOMPARE(markIn(ofKind(all, Kind::LoginPage)->url, "oauth_consumer_key"), posted);
        QCOMPARE(markIn(valueOf(ofKind(all, Kind::RequestToken)->requestHeaders, "Authorization"),
                        "oauth_consumer_key"),
                 posted);
    }

    void bodiesAreKeptOnlyWhereAPersonWantsIt()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        httpcall::CallReport report =
            callReport("https://shop.example/rest/V1/orders/4", 200, "{\"grand_total\":17}");
        report.body = "{\"comment\":\"urgent\"}";
        report.bodyBytes = report.body.size();
        log.recording().calls(integrationId, desk::CallPurpose::Call, report);
        log.recording().calls(integrationId, desk::CallPurpose::RecordedCall, report);
        log.flush();
        const QList<Exchange> all = kept(folder);
        QCOMPARE(all.size(), 2);
        QVERIFY(all[0].requestBody.isEmpty() && all[0].answerBody.isEmpty());
        QCOMPARE(all[0].requestBytes, report.body.size());
        QCOMPARE(all[1].requestBody, report.body);
        QCOMPARE(all[1].answerBody, report.answer);
    }

    void aRecordedBodyHasNoPassword()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        httpcall::CallReport report =
            callReport("https://shop.example/rest/V1/x", 200, R"({"access_token":"Brot","id":1})");
        report.startedAt = systemClock()();
        report.body = R"({"password":"Hunter2","id":2})";
        log.recording().calls(integrationId, desk::CallPurpose::RecordedCall, report);
        log.flush();
        const QList<Exchange> all = kept(folder);
        QCOMPARE(all.size(), 1);
        QVERIFY(all[0].requestBody.contains(R"("id":2)"));
        QVERIFY(!all[0].requestBody.contains("Hunter2"));
        QVERIFY(!all[0].answerBody.contains("Brot"));
        QVERIFY(!everythingIn(folder.path()).contains("Hunter2"));
    }

    void othersCannotReadIt()
    {
        const QTemporaryDir folder;
        const mode_t before = ::umask(0);
        {
            ExchangeLog log(folder.path());
            tellAll(log.recording());
            log.flush();
            const QString path = ExchangeFile::pathIn(folder.path());
            QCOMPARE(modeOf(QFileInfo(path).path()), mode_t(0700));
            for (const char *part : {"", "-wal", "-shm"}) {
                QCOMPARE(modeOf(path + QLatin1String(part)), mode_t(0600));
            }
        }
        ::umask(before);
    }

    void eachShareHasItsBounds_data()
    {
        QTest::addColumn<Kind>("flood");
        QTest::newRow("programs") << Kind::Proxy;
        QTest::newRow("strangers") << Kind::Callback;
        QTest::newRow("our own calls") << Kind::Watch;
    }
    void eachShareHasItsBounds()
    {
        QFETCH(Kind, flood);
        const QTemporaryDir folder;
        LogBounds bounds;
        bounds.ofProxy = bounds.ofIncoming = bounds.ofOwn = 200'000;
        bounds.ofFile = 1'048'576;
        const auto file = std::move(*ExchangeFile::open(folder.path(), bounds));
        QVERIFY(file->append(
            {some(Kind::RequestToken, 1), some(Kind::LoginPage, 2), some(Kind::Proxy, 3)}, 10));
        for (int i = 0; i < 40; ++i) {
            const QList<Exchange> batch(50, some(flood, 4, "https://shop.example/flood"));
            QVERIFY(file->append(batch, 10));
        }
        const QList<Exchange> all = *file->read({.most = 100'000});
        const auto floods = std::count_if(all.begin(), all.end(), [](const Exchange &each) {
            return each.url.endsWith("flood");
        });
        QVERIFY(floods > 50 && floods < 2'000);
        QCOMPARE(all.size() - floods, 2); // the third was of its own share, and the oldest
        QVERIFY(QFileInfo(ExchangeFile::pathIn(folder.path())).size() <= bounds.ofFile);
        QCOMPARE(all.constLast().number, 2'003); // what went is the oldest
    }

    void whatIsOldGoes()
    {
        const QTemporaryDir folder;
        const auto file = std::move(*ExchangeFile::open(folder.path()));
        const LogBounds bounds;
        QVERIFY(file->append({some(Kind::Test, 1'000), some(Kind::Test, 2'000)}, 2'000));
        QVERIFY(file->append({some(Kind::Test, 3'000)}, 1'500 + bounds.maxAgeMs));
        QCOMPARE(file->read({})->size(), 2);
    }

    void whatIsOldGoesAlsoWhereNothingIsWritten()
    {
        const QTemporaryDir folder;
        const qint64 now = systemClock()();
        const qint64 month = LogBounds().maxAgeMs;
        {
            const auto file = std::move(*ExchangeFile::open(folder.path()));
            const QList<Exchange> kept{some(Kind::Test, now - month - 1'000),
                                       some(Kind::Test, now - month / 2)};
            QVERIFY(file->append(kept, now - month));
            QCOMPARE(file->read({})->size(), 2);
        }
        QCOMPARE(kept(folder).size(), 1);
    }

    void aHundredThousandCallsOfAProgramAreFew()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        const desk::Recording recording = log.recording();
        httpcall::CallReport report = callReport("https://shop.example/rest/V1/orders", 200);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100'000; ++i) {
            recording.calls(integrationId, desk::CallPurpose::Proxy, report);
        }
        const qint64 took = timer.elapsed();
        qInfo("%lld ms for 100,000", took);
        report.status = 500; // what fails has room of its own
        recording.calls(integrationId, desk::CallPurpose::Proxy, report);
        log.flush();
        const QList<Exchange> all = kept(folder);
        QVERIFY(all.size() >= 21 && all.size() < 200);
        QCOMPARE(all.constLast().status, 500);
    }

    void howManyWereLeftOutIsSaid()
    {
        Throttle throttle;
        int before = -1;
        int admitted = 0;
        for (int i = 0; i < 1'000; ++i) {
            admitted += int(throttle.admits(integrationId, Kind::Proxy, false, 5'000, &before));
        }
        QCOMPARE(before, 0);
        QVERIFY(throttle.admits(integrationId, Kind::Proxy, false, 6'000, &before));
        QCOMPARE(before, 1'000 - admitted);
        QVERIFY(throttle.admits(QStringLiteral("other"), Kind::Proxy, false, 6'000, &before));
        QCOMPARE(before, 0);
    }

    void itSurvivesAStart()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const auto key = (*ExchangeFile::open(folder.path()))->key()->reveal();
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        QCOMPARE(kept(folder).size(), 2 * told);
        QCOMPARE((*ExchangeFile::open(folder.path()))->key()->reveal(), key);
    }

    // A file stands where the folder has to be: that cannot be written by root either.
    void whatCannotBeWrittenIsSaidOnceAndNothingElseHappens()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("log")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        ExchangeLog log(folder.path());
        QSignalSpy failed(&log, &ExchangeLog::failed);
        for (int i = 0; i < 3; ++i) {
            tellAll(log.recording());
            log.flush();
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Problem>().code, "log.unwritable");
    }

    void whatIsDamagedIsPutAsideAndThatIsSaidOnce()
    {
        const QTemporaryDir folder;
        const QString path = ExchangeFile::pathIn(folder.path());
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile rubbish(path);
        QVERIFY(rubbish.open(QIODevice::WriteOnly));
        QCOMPARE(rubbish.write(QByteArray(16'384, 'x')), 16'384);
        rubbish.close();
        ExchangeLog log(folder.path());
        QSignalSpy failed(&log, &ExchangeLog::failed);
        const qint64 now = systemClock()();
        for (int i = 0; i < 3; ++i) {
            log.record(some(Kind::Call, now));
            log.flush();
        }
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Problem>().code, "log.begun-anew");
        QVERIFY(failed[0][0].value<Problem>().sentence.contains(
            QStringLiteral("exchanges.db.damaged-1")));
        QCOMPARE(kept(folder).size(), 3);
        QCOMPARE(QFileInfo(path + QStringLiteral(".damaged-1")).size(), 16'384);
    }

    // It opens, but its second half is gone.
    void whatIsDamagedFurtherOnIsSaidAndClearedAway()
    {
        const QTemporaryDir folder;
        const QString path = ExchangeFile::pathIn(folder.path());
        const qint64 now = systemClock()();
        {
            const auto file = std::move(*ExchangeFile::open(folder.path()));
            const QList<Exchange> many(
                300, some(Kind::Call, now, "https://x/" + QByteArray(2'000, 'a')));
            QVERIFY(file->append(many, now));
        }
        QFile database(path);
        QVERIFY(database.open(QIODevice::ReadWrite));
        const qint64 half = database.size() / 2;
        QVERIFY(database.seek(half));
        QCOMPARE(database.write(QByteArray(half, 'x')), half);
        database.close();
        {
            const auto file = ExchangeFile::open(folder.path());
            QVERIFY(file);
            ExchangeFilter all;
            all.most = 1'000;
            const auto found = (*file)->read(all);
            QVERIFY(!found);
            QCOMPARE(found.error().code, "log.damaged");
        }
        QVERIFY(clearLog(folder.path(), integrationId));
        QCOMPARE(kept(folder).size(), 0);
        ExchangeLog log(folder.path());
        log.record(some(Kind::Call, now));
        log.flush();
        QCOMPARE(kept(folder).size(), 1);
    }

    void whatIsForgottenLosesAlsoWhatWaits()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        Exchange other = some(Kind::Call, systemClock()());
        other.integration = QStringLiteral("other234");
        log.record(some(Kind::Call, systemClock()()));
        log.flush();
        log.record(some(Kind::Call, systemClock()()));
        log.record(other);
        log.forget(integrationId);
        log.record(some(Kind::Call, systemClock()())); // was under way
        tellAll(log.recording());
        log.flush();
        const QList<Exchange> all = kept(folder);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].integration, other.integration);
    }

    void forgettingMakesNoLog()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        log.forget(integrationId);
        log.flush();
        QVERIFY(!QFile::exists(ExchangeFile::pathIn(folder.path())));
    }

    void whatWaitsTakesNoMoreThanSoMuchMemory()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        Exchange large = some(Kind::Call, systemClock()());
        large.requestBody = QByteArray(17 * 1024 * 1024, 'a');
        log.record(large);
        log.record(some(Kind::Call, systemClock()()));
        log.flush();
        QCOMPARE(kept(folder).size(), 1);
    }

    void whoeverTellsTooLateTellsNobody()
    {
        const QTemporaryDir folder;
        auto log = std::make_unique<ExchangeLog>(folder.path());
        const desk::Recording recording = log->recording();
        log.reset();
        tellAll(recording);
        QVERIFY(!QFile::exists(ExchangeFile::pathIn(folder.path())));
    }

    void clearedIsGone()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        auto file = std::move(*ExchangeFile::open(folder.path()));
        Exchange other = some(Kind::Test, systemClock()(), "https://other.example/rest");
        other.integration = QStringLiteral("other");
        QVERIFY(file->append({other}, systemClock()()));
        QVERIFY(file->clear(integrationId));
        const QByteArray octets = everythingIn(folder.path());
        QVERIFY(!octets.contains("shop.example"));
        QVERIFY(octets.contains("other.example"));
    }

    void whatIsLookedForIsFound_data()
    {
        QTest::addColumn<ExchangeFilter>("filter");
        QTest::addColumn<int>("found");
        const auto row = [](const char *name, ExchangeFilter filter, int found) {
            QTest::newRow(name) << std::move(filter) << found;
        };
        row("all", {}, 5);
        row("another integration", {.integration = QStringLiteral("none")}, 0);
        row("a part of the path", {.text = QStringLiteral("V1/MODULES")}, 1);
        row("a status", {.text = QStringLiteral("503")}, 1);
        row("a code", {.text = QStringLiteral("http.connect")}, 1);
        row("the store's words", {.text = QStringLiteral("no such route")}, 1);
        row("a header", {.text = QStringLiteral("server: nginx")}, 1);
        row("a field's name is no text", {.text = QStringLiteral("zone_minutes")}, 0);
        row("what failed", {.onlyFailed = true}, 3);
        row("a class", {.statusClass = 4}, 1);
        row("a kind", {.kind = Kind::Test}, 1);
        row("since", {.since = 3'000}, 3);
        row("until", {.until = 3'000}, 2);
        row("before", {.before = 3}, 2);
        row("after", {.after = 3}, 2);
        row("the newest", {.most = 2}, 2);
        row("two at once", {.text = QStringLiteral("rest"), .onlyFailed = true}, 2);
    }
    void whatIsLookedForIsFound()
    {
        QFETCH(ExchangeFilter, filter);
        QFETCH(int, found);
        const QTemporaryDir folder;
        const auto file = std::move(*ExchangeFile::open(folder.path()));
        Exchange route = some(Kind::Call, 2'000, "https://shop.example/rest/V1/nix", 404);
        route.errorText = QStringLiteral("No such route here");
        Exchange lost = some(Kind::Call, 4'000, "https://shop.example/x", 0);
        lost.code = "http.connect";
        Exchange busy = some(Kind::Watch, 5'000, "https://shop.example/rest/y", 503);
        busy.answerHeaders = {{"Server", "nginx"}};
        QVERIFY(file->append({some(Kind::Test, 1'000, "https://shop.example/rest/V1/modules"),
                              route, some(Kind::Call, 3'000), lost, busy},
                             5'000));
        const QList<Exchange> all = *file->read(filter);
        QCOMPARE(all.size(), found);
        QVERIFY(std::is_sorted(all.begin(), all.end(),
                               [](const auto &a, const auto &b) { return a.number < b.number; }));
    }

    void anotherProgramIsHeard()
    {
        const QTemporaryDir folder;
        ExchangeWatch watch(folder.path());
        QSignalSpy changed(&watch, &ExchangeWatch::changed);
        ExchangeLog log(folder.path());
        log.record(some(Kind::Test, systemClock()()));
        log.flush();
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        log.record(some(Kind::Test, systemClock()()));
        log.flush();
        QTRY_VERIFY(!changed.isEmpty());
    }

    // Otherwise a page that reads whenever it is told would read for ever.
    void whoeverReadsIsNotHeard()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        log.record(some(Kind::Test, systemClock()()));
        log.flush();
        ExchangeWatch watch(folder.path());
        QSignalSpy changed(&watch, &ExchangeWatch::changed);
        constexpr int longEnough = 600;    // ms: changed() comes after a fifth of a second
        while (changed.wait(longEnough)) { // what was written before may still be heard
            changed.clear();
        }
        QCOMPARE(kept(folder).size(), 1);
        QVERIFY(!changed.wait(longEnough));
    }

    // A damaged one is put aside while somebody looks.
    void whoeverWatchesHearsOfTheOneThatFollows()
    {
        const QTemporaryDir folder;
        ExchangeLog log(folder.path());
        log.record(some(Kind::Test, systemClock()()));
        log.flush();
        ExchangeWatch watch(folder.path());
        QSignalSpy changed(&watch, &ExchangeWatch::changed);
        const QString path = ExchangeFile::pathIn(folder.path());
        QVERIFY(QFile::rename(path, path + QStringLiteral(".damaged-1")));
        QTRY_VERIFY(!changed.isEmpty());
        QFile::remove(path + QStringLiteral("-wal"));
        QFile::remove(path + QStringLiteral("-shm"));
        ExchangeLog next(folder.path());
        next.record(some(Kind::Test, systemClock()()));
        next.flush();
        changed.clear();
        QTRY_VERIFY(!changed.isEmpty());
        changed.clear();
        next.record(some(Kind::Test, systemClock()()));
        next.flush();
        QTRY_VERIFY(!changed.isEmpty());
    }

    // What is a month old by another clock stays where somebody only looks.
    void whoeverWatchesCountsByTheClockThatIsGiven()
    {
        const QTemporaryDir folder;
        LogBounds bounds;
        bounds.clock = [] {
            return qint64(2'000); // ms: 1970
        };
        const auto file = std::move(*ExchangeFile::open(folder.path(), bounds));
        QVERIFY(file->append({some(Kind::Test, 1'000)}, 1'000));
        const ExchangeWatch watch(folder.path(), bounds);
        QCOMPARE(file->read({})->size(), 1);
        bounds.clock = [month = bounds.maxAgeMs] {
            return month + 5'000;
        };
        const ExchangeWatch later(folder.path(), bounds);
        QCOMPARE(file->read({})->size(), 0);
    }

    void twoProgramsWriteAtOnce()
    {
        const QTemporaryDir folder;
        {
            ExchangeLog one(folder.path());
            ExchangeLog other(folder.path());
            for (int i = 0; i < 50; ++i) {
                one.record(some(Kind::Test, systemClock()()));
                other.record(some(Kind::Watch, systemClock()()));
            }
        }
        QCOMPARE(kept(folder).size(), 100);
    }

    void aBaseStringIsComputedAgain()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const QList<Exchange> all = kept(folder);
        const auto text = baseStringOf(*ofKind(all, Kind::Proof));
        QVERIFY(text);
        QVERIFY(!text->lacksBody);
        QVERIFY2(text->baseString.contains("oauth_consumer_key%3DCONSUMER_KEY"),
                 text->baseString.constData());
        QVERIFY(text->baseString.contains("oauth_token%3DACCESS_TOKEN"));
        QVERIFY(text->baseString.contains("oauth_timestamp%3D1700000000"));
        QVERIFY(!text->baseString.contains("oauth_signature%3D"));
        QVERIFY(
            baseStringOf(*ofKind(all, Kind::AccessToken))
                ->baseString.contains("oauth_token%3DREQUEST_TOKEN%26oauth_verifier%3DVERIFIER"));
        QCOMPARE(baseStringOf(*ofKind(all, Kind::Callback)).error().code, "log.not-signed");
        QVERIFY(signatureMark(*ofKind(all, Kind::Proof)).startsWith(hiddenMark));
    }

    void ofWhatAProgramCallsNoValueIsKept()
    {
        const QByteArray url = "https://shop.example/rest/V1/orders/4711?fields=grand_total";
        httpcall::CallReport report = callReport(url, 200);
        report.note.route = "/V1/orders/:id";
        report.note.signedUrl = "http://shop.example/rest/V1/orders/4711?fields=grand_total";
        report.answerHeaders.append({"Content-Location", url});
        const Masker masker(Secret("k"));
        const Exchange kept = exchangeOf(integrationId, desk::CallPurpose::Proxy, report, masker);
        QCOMPARE(kept.url,
                 "https://shop.example/rest/V1/orders/:id?fields=" + hiddenMark.toByteArray());
        const QByteArray all = QJsonDocument(publicJson(kept)).toJson() + wholeText(kept).toUtf8() +
                               curlOf(kept).toUtf8();
        QVERIFY2(!all.contains("4711") && !all.contains("grand_total"), all);
        QVERIFY(lacksValues(kept));
        QVERIFY(baseStringOf(kept)->lacksValues);
        QVERIFY(wholeText(kept).contains(QStringLiteral("no values of what programs call")));
        const Exchange own = exchangeOf(integrationId, desk::CallPurpose::Call, report, masker);
        QCOMPARE(own.url, url);
        QVERIFY(!baseStringOf(own)->lacksValues);
    }

    void whatHasNoValuesIsKeptAsItWas()
    {
        httpcall::CallReport report = callReport("https://shop.example/rest/V1/modules", 200);
        report.note.route = "/V1/modules";
        const Exchange kept =
            exchangeOf(integrationId, desk::CallPurpose::Proxy, report, Masker(Secret("k")));
        QCOMPARE(kept.url, report.url);
        QVERIFY(!lacksValues(kept) && !baseStringOf(kept)->lacksValues);
    }

    void aCommandHasWordsForSecrets()
    {
        Exchange exchange = some(Kind::Call, 1, "https://shop.example/rest/V1/it's?a=b");
        exchange.requestHeaders = {
            {"Host", "shop.example"},
            {"Accept", "application/json"},
            {"Authorization",
             Masker(Secret("k")).headers({{"Authorization", authorization()}})[0].value}};
        exchange.requestBytes = 12;
        const QString command = curlOf(exchange);
        QVERIFY(command.startsWith(QStringLiteral("curl --request 'GET' \\\n  --url "
                                                  "'https://shop.example/rest/V1/it'\\''s?a=b'")));
        QVERIFY(command.contains(QStringLiteral("oauth_token=\"ACCESS_TOKEN\"")));
        QVERIFY(command.contains(QStringLiteral("oauth_signature=\"SIGNATURE\"")));
        QVERIFY(command.endsWith(QStringLiteral("--data-binary @BODY-FILE")));
        QVERIFY(!command.contains(QStringLiteral("Host:")));
    }

    // http://www.softwareishard.com/blog/har-12-spec/: every field that has no "optional" in it
    void theHarIsOne()
    {
        const QTemporaryDir folder;
        {
            const ExchangeLog log(folder.path());
            tellAll(log.recording());
        }
        const QJsonObject har =
            QJsonDocument::fromJson(harOf(kept(folder), QStringLiteral("9.9"))).object();
        const QJsonObject log = har.value(QStringLiteral("log")).toObject();
        QCOMPARE(log.value(QStringLiteral("version")).toString(), QStringLiteral("1.2"));
        const QJsonObject creator = log.value(QStringLiteral("creator")).toObject();
        QCOMPARE(creator.value(QStringLiteral("name")).toString(), QStringLiteral("Latchkey"));
        QCOMPARE(creator.value(QStringLiteral("version")).toString(), QStringLiteral("9.9"));
        const QJsonArray entries = log.value(QStringLiteral("entries")).toArray();
        QCOMPARE(entries.size(), told);
        for (const QJsonValue &each : entries) {
            judgeEntry(each.toObject());
        }
    }

private:
    static void judgeEntry(const QJsonObject &entry)
    {
        const auto has = [](const QJsonObject &object, const QMap<QString, QJsonValue::Type> &all) {
            for (auto each = all.begin(); each != all.end(); ++each) {
                QVERIFY2(object.value(each.key()).type() == each.value(), qPrintable(each.key()));
            }
        };
        using enum QJsonValue::Type;
        has(entry, {{QStringLiteral("startedDateTime"), String},
                    {QStringLiteral("time"), Double},
                    {QStringLiteral("request"), Object},
                    {QStringLiteral("response"), Object},
                    {QStringLiteral("cache"), Object},
                    {QStringLiteral("timings"), Object}});
        has(entry[QStringLiteral("request")].toObject(), {{QStringLiteral("method"), String},
                                                          {QStringLiteral("url"), String},
                                                          {QStringLiteral("httpVersion"), String},
                                                          {QStringLiteral("cookies"), Array},
                                                          {QStringLiteral("headers"), Array},
                                                          {QStringLiteral("queryString"), Array},
                                                          {QStringLiteral("headersSize"), Double},
                                                          {QStringLiteral("bodySize"), Double}});
        has(entry[QStringLiteral("response")].toObject(), {{QStringLiteral("status"), Double},
                                                           {QStringLiteral("statusText"), String},
                                                           {QStringLiteral("httpVersion"), String},
                                                           {QStringLiteral("cookies"), Array},
                                                           {QStringLiteral("headers"), Array},
                                                           {QStringLiteral("content"), Object},
                                                           {QStringLiteral("redirectURL"), String},
                                                           {QStringLiteral("headersSize"), Double},
                                                           {QStringLiteral("bodySize"), Double}});
        has(entry[QStringLiteral("response")][QStringLiteral("content")].toObject(),
            {{QStringLiteral("size"), Double}, {QStringLiteral("mimeType"), String}});
        const QJsonObject timings = entry[QStringLiteral("timings")].toObject();
        double sum = 0;
        for (const char *part : {"blocked", "dns", "connect", "send", "wait", "receive"}) {
            const double ms = timings[QLatin1String(part)].toDouble(-2);
            QVERIFY(ms >= 0 || ms == -1);
            sum += std::max(0.0, ms);
        }
        QVERIFY(timings[QStringLiteral("send")].toDouble() >= 0);
        QVERIFY(std::abs(entry[QStringLiteral("time")].toDouble() - sum) < 0.01);
        const QDateTime began = QDateTime::fromString(
            entry[QStringLiteral("startedDateTime")].toString(), Qt::ISODateWithMs);
        QVERIFY(began.isValid());
        for (auto each = entry.begin(); each != entry.end(); ++each) { // own fields begin with _
            static const QStringList ours{
                QStringLiteral("startedDateTime"), QStringLiteral("time"),
                QStringLiteral("request"),         QStringLiteral("response"),
                QStringLiteral("cache"),           QStringLiteral("timings")};
            QVERIFY(each.key().startsWith(QLatin1Char('_')) || ours.contains(each.key()));
        }
    }
};

LATCHKEY_TEST(tst_ExchangeLog)
#include "tst_ExchangeLog.moc"

// SPDX-License-Identifier: Apache-2.0
// What happened is worded when it is shown; what an earlier program worded stays as it was.
#include "Program.h"
#include "desk/Timeline.h"

#include "base/Language.h"
#include "profile/Sql.h"
#include "profile/TestProfile.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTest>
#include <QTranslator>

using namespace latchkey;
using namespace latchkey::tests;
using activation::Reason;
using activation::TimelineEvent;
using activation::TimelineStep;
using integrations::IntegrationRepository;

namespace {

constexpr qint64 now = 1'700'000'000'000;

TimelineEvent failed()
{
    TimelineEvent event;
    event.time = now;
    event.step = TimelineStep::Failed;
    event.ok = false;
    event.reason = Reason::CredentialsRefused;
    event.facts = {"http.dns", "laminas", 401};
    event.tookMs = 12;
    return event;
}

TimelineEvent happened(TimelineStep step, qint64 time)
{
    TimelineEvent event;
    event.time = time;
    event.step = step;
    return event;
}

void speakEnglishAgain()
{
    const auto translators = QCoreApplication::instance()->findChildren<QTranslator *>();
    qDeleteAll(translators);
    QLocale::setDefault(QLocale::c());
}

// The folder of a profile that the program of database version 3 was the last to use.
void writeOldProfile(const QString &folder)
{
    QVERIFY(profile::Profile::open(folder).has_value()); // makes it private
    QVERIFY(QFile::remove(QDir(folder).filePath(QStringLiteral("latchkey.db"))));
    QFile sql(testing::sourcePath("tests/data/profile-3.sql"));
    QVERIFY(sql.open(QIODevice::ReadOnly));
    const QString connection = QStringLiteral("old");
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
        database.setDatabaseName(QDir(folder).filePath(QStringLiteral("latchkey.db")));
        QVERIFY(database.open());
        while (!sql.atEnd()) {
            const QString statement = QString::fromUtf8(sql.readLine());
            if (!statement.startsWith(QLatin1String("--"))) {
                QVERIFY2(profile::change(database, statement), qPrintable(statement));
            }
        }
    }
    QSqlDatabase::removeDatabase(connection);
}

} // namespace

class tst_Timeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // Whoever knows the addresses can POST and open the page any number of times.
    void whatAnybodyCanRepeatIsFolded()
    {
        const TestProfile at;
        IntegrationRepository repository(*at.profile);
        const QString id =
            repository.add({QStringLiteral("ERP"), {}, "https://shop.example"}).value().id;
        QList<TimelineEvent> told;
        {
            desk::TimelineNotes notes(repository, id, [&](const TimelineEvent &event) {
                activation::append(told, event);
            });
            notes.note(happened(TimelineStep::Armed, now));
            for (int i = 0; i < 1'000; ++i) {
                notes.note(happened(TimelineStep::CallbackReceived, now + i));
                notes.note(happened(TimelineStep::LoginPageOpened, now + i));
            }
            QCOMPARE(told.size(), 3); // the others wait a second
            notes.note(happened(TimelineStep::SignedIn, now + 1'000));
            notes.note(happened(TimelineStep::CallbackReceived, now + 1'001));
        }
        const auto kept = desk::timelineOf(repository, id);
        QCOMPARE(kept->size(), 5);
        QCOMPARE(*kept, told);
        QCOMPARE(kept->at(1).more, 999);
        QCOMPARE(kept->at(1).lastTime, now + 999);
        QVERIFY(activation::sentence(kept->at(1)).endsWith(QStringLiteral("(999 more like this)")));
        QCOMPARE(kept->at(4).more, 0);
    }

    void anEventIsKeptWithItsFacts()
    {
        const TestProfile at;
        IntegrationRepository repository(*at.profile);
        const QString id =
            repository.add({QStringLiteral("ERP"), {}, "https://shop.example"}).value().id;
        TimelineEvent call;
        call.time = now + 1;
        call.step = TimelineStep::Call;
        QVERIFY(desk::note(repository, id, failed()));
        QCOMPARE(repository.byId(id).value().lastCallAt, 0);
        QVERIFY(desk::note(repository, id, call));
        QCOMPARE(repository.byId(id).value().lastCallAt, call.time);
        QCOMPARE(desk::timelineOf(repository, id).value(), (QList{failed(), call}));
        QCOMPARE(codeOf(desk::note(repository, QStringLiteral("x"), call)), "integration.unknown");
        QCOMPARE(codeOf(desk::timelineOf(repository, QStringLiteral("x"))), "integration.unknown");
    }

    void anOldEntryFollowsTheLanguage()
    {
        const TestProfile at;
        IntegrationRepository repository(*at.profile);
        const QString id =
            repository.add({QStringLiteral("ERP"), {}, "https://shop.example"}).value().id;
        TimelineEvent armed;
        armed.time = now;
        QVERIFY(desk::note(repository, id, armed));
        QVERIFY(desk::note(repository, id, failed()));
        const auto shown = [&] {
            return desk::timelineOf(repository, id).value();
        };
        QCOMPARE(activation::sentence(shown()[0]),
                 QStringLiteral("Ready: the store may call this computer"));
        const QString english = activation::sentence(shown()[1]);
        const QString facts = activation::detail(shown()[1]);
        speak(QStringLiteral("de"));
        const auto quiet = qScopeGuard(speakEnglishAgain);
        QCOMPARE(activation::sentence(shown()[0]),
                 QStringLiteral("Bereit: Der Shop darf diesen Computer aufrufen"));
        QVERIFY(activation::sentence(shown()[1]) != english);
        QCOMPARE(activation::detail(shown()[1]), facts);
    }

    void whatAnEarlierProgramWordedIsShownAsItWas()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath(QStringLiteral("profile"));
        writeOldProfile(folder);
        const auto profile = profile::Profile::open(folder);
        QVERIFY2(profile, profile ? "" : profile.error().code);
        IntegrationRepository repository(**profile);
        const QString id = QStringLiteral("abcdefgh");
        const auto events = desk::timelineOf(repository, id).value();
        QCOMPARE(events.size(), 5);
        QCOMPARE(events[0].step, TimelineStep::Armed);
        QCOMPARE(activation::sentence(events[0]),
                 QStringLiteral("Bereit: der Shop darf diesen Rechner aufrufen"));
        QCOMPARE(activation::sentence(events[1]),
                 QStringLiteral("Nothing arrived from the store. Start again and click it."));
        QCOMPARE(activation::detail(events[1]), QStringLiteral("http.dns: No host shop.example"));
        QCOMPARE(events[3].step, TimelineStep::Call);
        QCOMPARE(events[3].tookMs, 187);
        QCOMPARE(activation::sentence(events[4]),
                 QStringLiteral("A test call failed: The store does not answer."));
        QCOMPARE(repository.byId(id).value().lastCallAt, events[3].time);
        QCOMPARE(repository.byId(QStringLiteral("ijklmnop")).value().lastCallAt, 0);

        TimelineEvent next = failed(); // and it goes on from there
        next.time = events[4].time + 1;
        QVERIFY(desk::note(repository, id, next));
        QCOMPARE(desk::timelineOf(repository, id).value().last(), next);
    }
};

LATCHKEY_TEST(tst_Timeline)
#include "tst_Timeline.moc"

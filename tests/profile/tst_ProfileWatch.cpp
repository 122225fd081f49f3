// SPDX-License-Identifier: Apache-2.0
// What another program writes to a profile is heard of, without asking all the time.
#include "Program.h"
#include "profile/Probe.h"
#include "profile/ProfileWatch.h"
#include "profile/TestProfile.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace latchkey;
using namespace latchkey::tests;
using profile::ProfileWatch;

namespace {

const QString key = QStringLiteral("language");

Result<void> write(profile::Profile &profile, const char *language)
{
    return profile.setSetting(key, QLatin1String(language));
}

} // namespace

class tst_ProfileWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anotherProcessIsHeard()
    {
        const TestProfile it;
        const ProfileWatch watch(*it.profile);
        QSignalSpy heard(&watch, &ProfileWatch::changedElsewhere);
        QCOMPARE(probe({QStringLiteral("add"), it.folder(), QStringLiteral("3")}),
                 QByteArray("ok"));
        QVERIFY(!heard.isEmpty() || heard.wait(10'000));
    }

    void eachChangeOfAnotherConnectionIsHeard()
    {
        const TestProfile it;
        const auto beside = it.open();
        const ProfileWatch watch(*it.profile);
        QSignalSpy heard(&watch, &ProfileWatch::changedElsewhere);
        for (const char *language : {"de", "en", "de"}) {
            heard.clear();
            QVERIFY(write(*beside, language));
            QVERIFY(heard.wait(10'000));
            QCOMPARE(it.profile->setting(key)->value_or(QString()), QLatin1String(language));
        }
    }

    void severalInARowAreHeardOnce()
    {
        const TestProfile it;
        const auto beside = it.open();
        const ProfileWatch watch(*it.profile);
        QSignalSpy heard(&watch, &ProfileWatch::changedElsewhere);
        for (const char *language : {"de", "en", "de", "en"}) {
            QVERIFY(write(*beside, language));
        }
        QVERIFY(heard.wait(10'000));
        QCOMPARE(heard.size(), 1);
    }

    void whoNeverStopsWritingIsHeardMeanwhile()
    {
        const TestProfile it;
        const auto beside = it.open();
        const ProfileWatch watch(*it.profile);
        QSignalSpy heard(&watch, &ProfileWatch::changedElsewhere);
        QTimer writer;
        int written = 0;
        connect(&writer, &QTimer::timeout, this,
                [&beside, &written] { QVERIFY(write(*beside, ++written % 2 == 0 ? "de" : "en")); });
        writer.start(10);
        QVERIFY(heard.wait(10'000));
        QVERIFY(written > 1);
    }

    void whatTheProfileWritesItselfIsNoNews()
    {
        const TestProfile it;
        const auto beside = it.open();
        const ProfileWatch watch(*it.profile);
        QSignalSpy heard(&watch, &ProfileWatch::changedElsewhere);
        const ProfileWatch other(*beside);
        QSignalSpy heardBeside(&other, &ProfileWatch::changedElsewhere);
        QVERIFY(write(*it.profile, "de"));
        QVERIFY(heardBeside.wait(10'000)); // by then the first has looked, too, or is about to
        QVERIFY(write(*it.profile, "en"));
        QVERIFY(heardBeside.wait(10'000));
        QCOMPARE(heard.size(), 0);
    }
};

LATCHKEY_TEST(tst_ProfileWatch)
#include "tst_ProfileWatch.moc"

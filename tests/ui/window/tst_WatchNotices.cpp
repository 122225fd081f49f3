// SPDX-License-Identifier: Apache-2.0
// What the watch found reaches a person who is not looking: by the desktop's notifications, played
// here by a service of our own.
#include "Program.h"
#include "ui/window/DesktopNotice.h"

#include <QApplication>
#include <QDBusConnection>
#include <QSignalSpy>
#include <QSystemTrayIcon>
#include <QTest>
#include <QVariantMap>

using namespace latchkey;
using ui::DesktopNotice;

// As far as it is asked here.
class Notifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Note
    {
        uint replaces;
        QString title, text;
        QStringList actions;
    };
    QList<Note> shown;
    QList<uint> closed;

    bool appear()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        return bus.registerService(QStringLiteral("org.freedesktop.Notifications")) &&
               bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), this,
                                  QDBusConnection::ExportAllSlots |
                                      QDBusConnection::ExportAllSignals);
    }
    ~Notifications() override
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        bus.unregisterObject(QStringLiteral("/org/freedesktop/Notifications"));
        bus.unregisterService(QStringLiteral("org.freedesktop.Notifications"));
    }

public Q_SLOTS:
    uint Notify(const QString & /*program*/, uint replaces, const QString & /*icon*/,
                const QString &title, const QString &text, const QStringList &actions,
                const QVariantMap & /*hints*/, int /*timeout*/)
    {
        shown.append({replaces, title, text, actions});
        return 7;
    }
    void CloseNotification(uint number) { closed.append(number); }

Q_SIGNALS:
    void ActionInvoked(uint number, const QString &action);
};

class tst_WatchNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        if (!QDBusConnection::sessionBus().isConnected()) {
            QSKIP("there is no bus here");
        }
        if (QSystemTrayIcon::isSystemTrayAvailable()) {
            QSKIP("this desktop has a tray, which is used instead");
        }
        m_desktop = std::make_unique<Notifications>();
        QVERIFY(m_desktop->appear());
    }
    void cleanup() { m_desktop.reset(); }

    void itIsShownAndAClickIsHeard()
    {
        DesktopNotice notice;
        QSignalSpy chosen(&notice, &DesktopNotice::chosen);
        notice.show(QStringLiteral("Orders to ERP"), QStringLiteral("The tokens were revoked."));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QCOMPARE(m_desktop->shown[0].title, QStringLiteral("Orders to ERP"));
        QCOMPARE(m_desktop->shown[0].actions.value(0), QStringLiteral("default"));
        QCoreApplication::processEvents();
        QTRY_VERIFY([&] { // until its number has come
            Q_EMIT m_desktop->ActionInvoked(7, QStringLiteral("default"));
            return chosen.size() > 0 || QTest::qWaitFor([&] { return chosen.size() > 0; }, 100);
        }());
        const auto heard = chosen.size();
        Q_EMIT m_desktop->ActionInvoked(8, QStringLiteral("default")); // another program's
        QTest::qWait(0);
        QCOMPARE(chosen.size(), heard);
    }

    void aLaterOneTakesThePlaceOfAnEarlierOne()
    {
        DesktopNotice notice;
        notice.show(QStringLiteral("A"), QStringLiteral("one"));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QTRY_VERIFY([&] {
            notice.show(QStringLiteral("B"), QStringLiteral("two"));
            return QTest::qWaitFor([&] { return m_desktop->shown.size() > 1; }, 100);
        }());
        QCOMPARE(m_desktop->shown.last().replaces, 7u);
        notice.withdraw();
        QTRY_COMPARE(m_desktop->closed, QList<uint>{7});
    }

    void markupIsShownAndNotRead()
    {
        DesktopNotice notice;
        notice.show(QStringLiteral("<img src=x>"), QStringLiteral("a & <b>b</b>"));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        for (const QString &text : {m_desktop->shown[0].title, m_desktop->shown[0].text}) {
            QVERIFY(!text.contains(QLatin1Char('<')) && !text.contains(QLatin1Char('&')));
        }
    }

    // as a service shows it: there is no window to go to
    void withoutAnActionNothingCanBeClicked()
    {
        system::DesktopNotification notice;
        notice.show(QStringLiteral("Orders to ERP"), QStringLiteral("Calls fail."));
        QTRY_COMPARE(m_desktop->shown.size(), 1);
        QVERIFY(m_desktop->shown[0].actions.isEmpty());
        notice.withdraw();
        QTRY_COMPARE(m_desktop->closed, QList<uint>{7});
    }

    void whereNobodyCanShowItNothingHappens()
    {
        m_desktop.reset();
        DesktopNotice notice;
        notice.show(QStringLiteral("A"), QStringLiteral("one"));
        notice.withdraw();
        QTest::qWait(0);
    }

private:
    std::unique_ptr<Notifications> m_desktop;
};

LATCHKEY_TEST(tst_WatchNotices)
#include "tst_WatchNotices.moc"

// SPDX-License-Identifier: Apache-2.0
// The person's own browser is opened by whatever opens addresses here, or it is said that nothing
// does.
#include "Program.h"
#include "ui/activation/SystemBrowser.h"

#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QVariantMap>

using namespace latchkey;
using ui::SystemBrowser;

namespace {

const QByteArray address = "https://shop.example/admin/?a=1&b=%20c";

} // namespace

// The desktop's portal, as far as it is asked here.
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.OpenURI")
public:
    QStringList opened;
    bool refuses = false;

    bool appear()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        return bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")) &&
               bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), this,
                                  QDBusConnection::ExportAllSlots);
    }
    ~Portal() override
    {
        QDBusConnection::sessionBus().unregisterService(
            QStringLiteral("org.freedesktop.portal.Desktop"));
    }

public Q_SLOTS:
    QDBusObjectPath OpenURI(const QString & /*parent*/, const QString &uri,
                            const QVariantMap & /*options*/)
    {
        if (refuses) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotAllowed"));
        } else {
            opened.append(uri);
        }
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/portal/desktop/request/1"));
    }
};

class tst_SystemBrowser : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_portal.reset();
    }

    void theProgramGetsTheAddressAsItIs()
    {
        QCOMPARE(opens({program("exit 0"), false}), std::optional(true));
        QCOMPARE(given(), address);
    }

    void aProgramThatFoundNoBrowserIsNone()
    {
        QCOMPARE(opens({program("exit 3"), false}), std::optional(false));
    }

    void aProgramThatIsNotThereIsNone()
    {
        QCOMPARE(opens({m_folder->filePath(QStringLiteral("absent")), false}),
                 std::optional(false));
        QCOMPARE(opens({QString(), false}), std::optional(false));
    }

    // xdg-open without a desktop is there for as long as the browser.
    void aProgramThatStaysHasOpenedIt()
    {
        QCOMPARE(opens({program("sleep 20"), false}), std::optional(true));
    }

    void whereTheProgramFailsThePortalIsAsked()
    {
        havePortal();
        QCOMPARE(opens({program("exit 3"), false}), std::optional(true));
        QCOMPARE(m_portal->opened, QStringList(QString::fromLatin1(address)));
        QCOMPARE(given(), address);
    }

    void inASandboxThePortalIsAskedFirst()
    {
        havePortal();
        QCOMPARE(opens({program("exit 0"), true}), std::optional(true));
        QCOMPARE(m_portal->opened.size(), 1);
        QVERIFY(given().isEmpty());
    }

    void aPortalThatRefusesLeavesItToTheProgram()
    {
        havePortal();
        m_portal->refuses = true;
        QCOMPARE(opens({program("exit 0"), true}), std::optional(true));
        QCOMPARE(given(), address);
        QCOMPARE(opens({program("exit 3"), true}), std::optional(false));
    }

    void whoIsGoneIsNotTold()
    {
        bool isTold = false;
        {
            SystemBrowser browser({program("exit 0"), false});
            browser.open(address, [&isTold](bool) { isTold = true; });
        }
        QCoreApplication::processEvents();
        QVERIFY(!isTold);
    }

private:
    QString program(const QByteArray &end)
    {
        QFile file(m_folder->filePath(QStringLiteral("open")));
        if (!file.open(QIODevice::WriteOnly)) {
            qFatal("cannot write a test file");
        }
        file.write("#!/bin/sh\nprintf %s \"$1\" >" +
                   QFile::encodeName(m_folder->filePath(QStringLiteral("given"))) + "\n" + end +
                   "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }

    QByteArray given() const
    {
        QFile file(m_folder->filePath(QStringLiteral("given")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void havePortal()
    {
        m_portal = std::make_unique<Portal>();
        QVERIFY(m_portal->appear());
    }

    static std::optional<bool> opens(const SystemBrowser::Openers &openers)
    {
        SystemBrowser browser(openers);
        std::optional<bool> told;
        browser.open(address, [&told](bool isOpen) { told = isOpen; });
        if (told) {
            qFatal("answered from inside the call");
        }
        static_cast<void>(QTest::qWaitFor([&told] { return told.has_value(); }, 15'000));
        return told;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Portal> m_portal;
};

LATCHKEY_TEST(tst_SystemBrowser)
#include "tst_SystemBrowser.moc"

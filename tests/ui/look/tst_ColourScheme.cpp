// SPDX-License-Identifier: Apache-2.0
// Light and dark follow the desktop's portal, a stand-in of which is on the session's bus.
#include "Program.h"
#include "ui/look/ColourScheme.h"
#include "ui/look/Tones.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVariant>
#include <QElapsedTimer>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>

#include <optional>

using namespace latchkey;
using ui::ColourScheme;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colourScheme = QStringLiteral("color-scheme");
const QString accentColour = QStringLiteral("accent-color");

enum Scheme : uint { NoPreference, Dark, Light };

// (ddd), as the portal writes a colour.
struct Rgb
{
    double red = 0;
    double green = 0;
    double blue = 0;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Rgb &rgb)
{
    argument.beginStructure();
    argument << rgb.red << rgb.green << rgb.blue;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Rgb &rgb)
{
    argument.beginStructure();
    argument >> rgb.red >> rgb.green >> rgb.blue;
    argument.endStructure();
    return argument;
}

bool isDark()
{
    return QApplication::palette().color(QPalette::Window).lightness() < 128;
}

} // namespace

Q_DECLARE_METATYPE(Rgb)

// xdg-desktop-portal's Settings, version 1
class Portal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit Portal(std::optional<Scheme> scheme, bool answers = true)
        : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, service))
        , m_scheme(scheme)
        , m_answers(answers)
    {
        m_isThere = m_bus.registerObject(path, this,
                                         QDBusConnection::ExportScriptableSlots |
                                             QDBusConnection::ExportScriptableSignals) &&
                    m_bus.registerService(service);
    }
    ~Portal() override
    {
        m_bus.unregisterService(service);
        QDBusConnection::disconnectFromBus(service);
    }

    bool isThere() const { return m_isThere; }
    int reads() const { return m_reads; }
    void setAccent(const Rgb &accent) { m_accent = accent; }

    void change(const QString &group, const QString &key, const QVariant &value)
    {
        Q_EMIT SettingChanged(group, key, QDBusVariant(value));
    }
    void change(Scheme scheme) { change(appearance, colourScheme, uint(scheme)); }

public Q_SLOTS:
    Q_SCRIPTABLE QDBusVariant Read(const QString &group, const QString &key)
    {
        ++m_reads;
        if (!m_answers) {
            setDelayedReply(true);
            return {};
        }
        if (group == appearance && key == accentColour && m_accent) {
            return QDBusVariant(QVariant::fromValue(QDBusVariant(QVariant::fromValue(*m_accent))));
        }
        if (group != appearance || key != colourScheme || !m_scheme) {
            sendErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"),
                           QStringLiteral("Requested setting not found"));
            return {};
        }
        const QVariant value = uint(*m_scheme);
        return QDBusVariant(QVariant::fromValue(QDBusVariant(value))); // twice, as the real one
    }

Q_SIGNALS:
    Q_SCRIPTABLE void SettingChanged(const QString &group, const QString &key,
                                     const QDBusVariant &value);

private:
    QDBusConnection m_bus;
    std::optional<Scheme> m_scheme;
    std::optional<Rgb> m_accent;
    bool m_answers;
    bool m_isThere = false;
    int m_reads = 0;
};

class tst_ColourScheme : public QObject
{
    Q_OBJECT
private:
    // Until everything that was asked of the bus before has been answered and handled.
    static void settle()
    {
        const QDBusMessage id = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId"));
        QDBusConnection::sessionBus().call(id);
        QCoreApplication::processEvents();
    }

private Q_SLOTS:
    void initTestCase() { qDBusRegisterMetaType<Rgb>(); }

    void init()
    {
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
        QApplication::setPalette(QApplication::style()->standardPalette());
        QVERIFY(!isDark());
        QVERIFY(QDBusConnection::sessionBus().isConnected());
    }

    void theDesktopsChoiceIsTaken_data()
    {
        QTest::addColumn<uint>("scheme");
        QTest::addColumn<bool>("dark");
        QTest::newRow("no preference") << uint(NoPreference) << false;
        QTest::newRow("dark") << uint(Dark) << true;
        QTest::newRow("light") << uint(Light) << false;
        QTest::newRow("a value of the future") << 7U << false;
    }
    void theDesktopsChoiceIsTaken()
    {
        QFETCH(const uint, scheme);
        QFETCH(const bool, dark);
        Portal portal{Scheme(scheme)};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_COMPARE(portal.reads(), 3); // the scheme, the contrast and the accent
        if (dark) {
            QTRY_VERIFY(isDark());
        } else {
            settle();
            QVERIFY(!isDark());
        }
    }

    void aChangeIsFollowedAtOnceAndBack()
    {
        Portal portal{Light};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_COMPARE(portal.reads(), 3); // the scheme, the contrast and the accent
        settle();
        QWidget window;
        window.ensurePolished();
        portal.change(Dark);
        QTRY_VERIFY(isDark());
        QVERIFY(window.palette().color(QPalette::Window).lightness() < 128); // open ones too
        portal.change(Light);
        QTRY_VERIFY(!isDark());
        portal.change(Dark);
        QTRY_VERIFY(isDark());
    }

    void highContrastIsFollowedInLightAndDark()
    {
        Portal portal{Light};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_COMPARE(portal.reads(), 3);
        settle();
        const QString contrast = QStringLiteral("contrast");
        const auto change = [&](const QString &key, uint value) {
            portal.change(appearance, key, value);
        };
        change(contrast, 1);
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::white));
        change(colourScheme, uint(Dark));
        QTRY_COMPARE(QApplication::palette().color(QPalette::Window), QColor(Qt::black));
        QCOMPARE(QApplication::palette().color(QPalette::Text), QColor(Qt::white));
        change(contrast, 0);
        QTRY_VERIFY(QApplication::palette().color(QPalette::Window) != QColor(Qt::black));
    }

    void theAccentIsTaken_data()
    {
        QTest::addColumn<Rgb>("accent");
        QTest::addColumn<QColor>("filled"); // invalid: our own
        QTest::newRow("green") << Rgb{0, 0.5, 0} << QColor(0, 0x80, 0);
        QTest::newRow("light") << Rgb{1, 0.9, 0.4} << QColor(0xff, 0xe6, 0x66);
        QTest::newRow("none is set") << Rgb{-1, -1, -1} << QColor();
        QTest::newRow("nonsense") << Rgb{0.5, 255, 0.5} << QColor();
    }
    void theAccentIsTaken()
    {
        QFETCH(const Rgb, accent);
        QFETCH(const QColor, filled);
        ColourScheme::apply(true);
        const QColor own = QApplication::palette().color(QPalette::Highlight);
        QApplication::setPalette(QApplication::style()->standardPalette());
        Portal portal{Dark};
        portal.setAccent(accent);
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_VERIFY(isDark());
        settle();
        const auto colour = [](QPalette::ColorRole role) {
            return QApplication::palette().color(role);
        };
        QTRY_COMPARE(colour(QPalette::Highlight).rgb(), (filled.isValid() ? filled : own).rgb());
        QVERIFY(ui::contrast(colour(QPalette::Link), colour(QPalette::Window)) >= 4.5);
        QVERIFY(ui::contrast(colour(QPalette::HighlightedText), colour(QPalette::Highlight)) >=
                4.5);
        portal.change(appearance, accentColour, QVariant::fromValue(Rgb{0.6, 0, 0.6}));
        QTRY_COMPARE(colour(QPalette::Highlight).rgb(), QColor(0x99, 0, 0x99).rgb());
    }

    void otherSettingsChangeNothing()
    {
        Portal portal{Dark};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_VERIFY(isDark());
        portal.change(appearance, QStringLiteral("contrast"), uint(0));
        portal.change(QStringLiteral("org.gnome.desktop.interface"), colourScheme, uint(Light));
        portal.change(Dark);
        settle();
        QVERIFY(isDark());
        portal.change(Light); // the signals before it have been heard as well
        QTRY_VERIFY(!isDark());
    }

    void aPortalThatKnowsNoSchemeChangesNothing()
    {
        Portal portal{std::nullopt};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        QTRY_COMPARE(portal.reads(), 3); // the scheme, the contrast and the accent
        settle();
        QVERIFY(!isDark());
        portal.change(Dark); // and yet it is listened to
        QTRY_VERIFY(isDark());
    }

    void aPortalThatDoesNotAnswerIsNotWaitedFor()
    {
        Portal portal(Dark, false);
        QVERIFY(portal.isThere());
        QElapsedTimer timer;
        timer.start();
        ColourScheme colours;
        colours.follow();
        QVERIFY(timer.elapsed() < 2'000); // D-Bus itself would wait 25 s
        QTRY_COMPARE(portal.reads(), 3);  // the scheme, the contrast and the accent
        QVERIFY(!isDark());
        portal.change(Dark);
        QTRY_VERIFY(isDark());
    }

    void withoutAPortalItStaysLight()
    {
        QElapsedTimer timer;
        timer.start();
        ColourScheme colours;
        colours.follow();
        settle();
        QVERIFY(timer.elapsed() < 2'000);
        QVERIFY(!isDark());
    }

    void aPortalThatComesLaterIsHeard()
    {
        ColourScheme colours;
        colours.follow();
        settle();
        Portal portal{Light};
        QVERIFY(portal.isThere());
        settle();
        portal.change(Dark);
        QTRY_VERIFY(isDark());
    }

    void aDarkDesktopsOwnPaletteIsLeftAlone()
    {
        QPalette own;
        own.setColor(QPalette::Window, QColor(0x10, 0x20, 0x30));
        QApplication::setPalette(own);
        Portal portal{Light};
        QVERIFY(portal.isThere());
        ColourScheme colours;
        colours.follow();
        settle();
        QCOMPARE(portal.reads(), 0);
        QCOMPARE(QApplication::palette().color(QPalette::Window), QColor(0x10, 0x20, 0x30));
    }

    void whereNobodyBroughtAPaletteTheStylesOwnIsMadeLegible()
    {
        const QColor faint = QApplication::palette().color(QPalette::PlaceholderText);
        ColourScheme colours;
        colours.follow();
        QVERIFY(!isDark());
        QVERIFY(QApplication::palette().color(QPalette::PlaceholderText) != faint);
    }

    void aLightDesktopsOwnPaletteIsLeftAlone()
    {
        QPalette own = QApplication::palette();
        own.setColor(QPalette::Highlight, QColor(0xff, 0x80, 0x00));
        QApplication::setPalette(own);
        ColourScheme colours;
        colours.follow();
        settle();
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), QColor(0xff, 0x80, 0x00));
    }
};

LATCHKEY_TEST(tst_ColourScheme)
#include "tst_ColourScheme.moc"

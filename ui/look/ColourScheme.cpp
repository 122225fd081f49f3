// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ColourScheme.h"

#include "ui/look/Tones.h"

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QPalette>
#include <QStyle>

namespace latchkey::ui {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString settings = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance");
const QString schemeKey = QStringLiteral("color-scheme");
constexpr uint prefersDark = 1;
const QString contrastKey = QStringLiteral("contrast");
constexpr uint prefersHigh = 1;
const QString accentKey = QStringLiteral("accent-color");
constexpr double textContrast = 4.5;

// Read() wraps the value twice.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>()) {
        value = value.value<QDBusVariant>().variant();
    }
    return value;
}

// https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.Settings.html:
// "(ddd)", red, green and blue from 0 to 1; anything outside of that says that there is none.
QColor colourIn(const QVariant &value)
{
    const auto argument = value.value<QDBusArgument>();
    if (argument.currentSignature() != QLatin1String("(ddd)")) {
        return {};
    }
    double parts[3] = {};
    argument.beginStructure();
    argument >> parts[0] >> parts[1] >> parts[2];
    argument.endStructure();
    const bool isColour = std::all_of(std::begin(parts), std::end(parts),
                                      [](double part) { return part >= 0 && part <= 1; });
    return isColour ? QColor::fromRgbF(float(parts[0]), float(parts[1]), float(parts[2]))
                    : QColor();
}

QPalette darkPalette()
{
    QPalette dark;
    const QColor window(0x21, 0x22, 0x25);
    const QColor base(0x1c, 0x1d, 0x1f);
    const QColor text(0xe8, 0xe8, 0xea);
    const QColor faint(0xa8, 0xac, 0xb3);
    dark.setColor(QPalette::Window, window);
    dark.setColor(QPalette::WindowText, text);
    dark.setColor(QPalette::Base, base);
    dark.setColor(QPalette::AlternateBase, QColor(0x20, 0x21, 0x24));
    dark.setColor(QPalette::Text, text);
    dark.setColor(QPalette::PlaceholderText, faint);
    dark.setColor(QPalette::Button, QColor(0x2a, 0x2d, 0x31));
    dark.setColor(QPalette::ButtonText, text);
    dark.setColor(QPalette::BrightText, Qt::white);
    dark.setColor(QPalette::ToolTipBase, QColor(0x33, 0x36, 0x3a));
    dark.setColor(QPalette::ToolTipText, text);
    dark.setColor(QPalette::Link, QColor(0x6c, 0xb2, 0xff));
    dark.setColor(QPalette::LinkVisited, QColor(0xb9, 0xa2, 0xff));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x6f, 0xc4));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    dark.setColor(QPalette::Light, QColor(0x4a, 0x4e, 0x53));
    dark.setColor(QPalette::Midlight, QColor(0x3d, 0x41, 0x46));
    dark.setColor(QPalette::Mid, QColor(0x4a, 0x4e, 0x53));
    dark.setColor(QPalette::Dark, QColor(0x17, 0x18, 0x1a));
    dark.setColor(QPalette::Shadow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        dark.setColor(QPalette::Disabled, role, QColor(0x82, 0x86, 0x8d));
    }
    return dark;
}

// Fusion's quiet text has 3.9:1 against its window, its selected rows 3.7:1, its visited links
// 2.7:1; 4.5:1 can be read.
QPalette lightPalette()
{
    QPalette light = QApplication::style()->standardPalette();
    if (light.color(QPalette::Window).lightness() < 128) {
        return light;
    }
    light.setColor(QPalette::Window, QColor(0xf3, 0xf4, 0xf6));
    light.setColor(QPalette::Base, QColor(0xfd, 0xfd, 0xfe));
    light.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf7, 0xf9));
    light.setColor(QPalette::Button, QColor(0xfd, 0xfd, 0xfe));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        light.setColor(QPalette::Active, role, QColor(0x1a, 0x1b, 0x1e));
        light.setColor(QPalette::Inactive, role, QColor(0x1a, 0x1b, 0x1e));
        light.setColor(QPalette::Disabled, role, QColor(0x86, 0x89, 0x90));
    }
    light.setColor(QPalette::Link, QColor(0x1f, 0x5f, 0xae));
    light.setColor(QPalette::PlaceholderText, QColor(0x5c, 0x60, 0x66));
    light.setColor(QPalette::LinkVisited, QColor(0x6b, 0x2f, 0xa8));
    for (const auto window : {QPalette::Active, QPalette::Inactive}) {
        light.setColor(window, QPalette::Highlight, QColor(0x1f, 0x5f, 0xae));
        light.setColor(window, QPalette::HighlightedText, Qt::white);
    }
    return light;
}

// The same, as far apart as black and white.
QPalette starkOf(QPalette palette)
{
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    const QColor paper = isDark ? Qt::black : Qt::white;
    const QColor ink = isDark ? Qt::white : Qt::black;
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button}) {
        palette.setColor(role, paper);
    }
    for (const auto state : {QPalette::Active, QPalette::Inactive}) {
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                                QPalette::PlaceholderText}) {
            palette.setColor(state, role, ink);
        }
    }
    return palette;
}

QPalette accented(QPalette palette, const QColor &accent)
{
    const QColor window = palette.color(QPalette::Window);
    const bool isInkDark = contrast(Qt::black, accent) > contrast(Qt::white, accent);
    for (const auto state : {QPalette::Active, QPalette::Inactive}) {
        palette.setColor(state, QPalette::Highlight, accent);
        palette.setColor(state, QPalette::HighlightedText, isInkDark ? Qt::black : Qt::white);
        palette.setColor(state, QPalette::Link, legible(accent, window, textContrast));
    }
    return palette;
}

bool isStylesOwn(const QPalette &palette)
{
    const QPalette own = QApplication::style()->standardPalette();
    const auto same = [&](QPalette::ColorRole role) {
        return palette.color(role) == own.color(role);
    };
    return same(QPalette::Window) && same(QPalette::Base) && same(QPalette::Highlight);
}

} // namespace

ColourScheme::ColourScheme(QObject *parent)
    : QObject(parent)
{}

void ColourScheme::follow()
{
    if (qApp->desktopSettingsAware() &&
        QApplication::palette().color(QPalette::Window).lightness() < 128) {
        return; // a platform theme brought a dark palette, and will bring its changes
    }
    if (isStylesOwn(QApplication::palette())) {
        apply(false);
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    read(schemeKey);
    read(contrastKey);
    read(accentKey);
}

void ColourScheme::read(const QString &key)
{
    QDBusMessage question =
        QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("Read"));
    question.setArguments({group, key});
    question.setAutoStartService(false);
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            onSettingChanged(group, key, reply.value());
        }
    });
}

void ColourScheme::onSettingChanged(const QString &changedGroup, const QString &changedKey,
                                    const QDBusVariant &value)
{
    if (changedGroup != group) {
        return;
    }
    const QVariant plain = unwrapped(value.variant());
    if (changedKey == schemeKey) {
        m_isDark = plain.toUInt() == prefersDark;
    } else if (changedKey == contrastKey) {
        m_isStark = plain.toUInt() == prefersHigh;
    } else if (changedKey == accentKey) {
        m_accent = colourIn(plain);
    } else {
        return;
    }
    apply(m_isDark, m_isStark, m_accent);
}

void ColourScheme::apply(bool dark, bool stark, const QColor &accent)
{
    const QPalette usual = dark ? darkPalette() : lightPalette();
    const QPalette own = accent.isValid() ? accented(usual, accent) : usual;
    QApplication::setPalette(stark ? starkOf(own) : own);
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// Light or dark and the accent's colour, as the desktop says, also while the program runs.
#pragma once

#include <QColor>
#include <QDBusVariant>
#include <QObject>

namespace latchkey::ui {

// Where the style follows the desktop by itself, nothing is done. Elsewhere (Qt 6.4 without a
// platform theme) the desktop portal's org.freedesktop.appearance is asked and followed; until then
// the style's own palette is used, with text that can be read.
class ColourScheme : public QObject
{
    Q_OBJECT
public:
    explicit ColourScheme(QObject *parent = nullptr);

    // Asks the portal, later and without waiting; does nothing where there is none.
    void follow();

    // The application's palette becomes our dark or our light one; with `stark`, text is as far
    // from the window as it can be, and lines can be seen. An `accent` fills what is selected and
    // urged, and is the links' colour, as far as it can be read; invalid: our own.
    static void apply(bool dark, bool stark = false, const QColor &accent = {});

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void read(const QString &key);

    bool m_isDark = false;
    bool m_isStark = false;
    QColor m_accent; // invalid: none
};

} // namespace latchkey::ui

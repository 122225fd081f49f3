// SPDX-License-Identifier: Apache-2.0
// Foreign text and times, as the window shows them.
#pragma once

#include <QLabel>
#include <QLocale>
#include <QString>

namespace latchkey::ui {

// A label that shows its text as it is, never as markup (THREATS 10), and wraps.
QLabel *plainLabel(const QString &text = {}, QWidget *parent = nullptr);

// `text` for a label that wraps: words of 30 letters and more, such as addresses, may be broken
// behind what joins their parts (U+200B is put there). Not for what is compared or kept.
QString breakable(QString text);

// Safe as a tooltip: a tooltip has no plain form, so markup is escaped and control characters made
// visible.
QString plainToolTip(const QString &foreign);

// The same on a widget, for a screen reader as it is: what describes it is no markup.
void setPlainToolTip(QWidget *widget, const QString &foreign);

// At most `most` characters: what is longer loses its middle. For the name of a computer in a
// sentence, which has no place where a line could break.
QString shortened(const QString &text, qsizetype most = 40);

// "just now", "2 minutes ago", "today at 14:02", "12 March", with `now` in ms since the epoch.
QString relativeTime(qint64 ms, qint64 now);

// "14:02", as the person's language writes it.
QString timeOfDay(qint64 ms);

// "12 March 2026", as the person's language writes it.
QString dateOf(qint64 ms);

// The whole date and time, for a tooltip.
QString absoluteTime(qint64 ms);

// "4:12"
QString countdown(qint64 ms);

} // namespace latchkey::ui

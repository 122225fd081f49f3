// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Words.h"

#include "base/ForeignText.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;

} // namespace

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QString breakable(QString text)
{
    static const QRegularExpression longWord(QStringLiteral("\\S{30,}"));
    static const QRegularExpression joint(QStringLiteral("([/.:_-])(?=\\w)"));
    qsizetype from = 0;
    for (auto word = longWord.match(text); word.hasMatch(); word = longWord.match(text, from)) {
        QString broken = word.captured();
        broken.replace(joint, QStringLiteral("\\1\u200b"));
        text.replace(word.capturedStart(), word.capturedLength(), broken);
        from = word.capturedStart() + broken.size();
    }
    return text;
}

QString plainToolTip(const QString &foreign)
{
    return foreign.isEmpty()
               ? QString()
               : QStringLiteral("<span>") + forHtml(foreign) + QStringLiteral("</span>");
}

void setPlainToolTip(QWidget *widget, const QString &foreign)
{
    widget->setToolTip(plainToolTip(foreign));
    widget->setAccessibleDescription(withoutControls(foreign));
}

QString shortened(const QString &text, qsizetype most)
{
    const qsizetype half = (most - 1) / 2;
    return text.size() <= most ? text : text.left(half) + u'…' + text.right(half);
}

QString relativeTime(qint64 ms, qint64 now)
{
    const qint64 ago = now - ms;
    if (ago < minute) {
        return Text::tr("just now");
    }
    if (ago < hour) {
        return Text::tr("%n minute(s) ago", nullptr, int(ago / minute));
    }
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(ms);
    const QDate today = QDateTime::fromMSecsSinceEpoch(now).date();
    const QLocale locale;
    const QString time = timeOfDay(ms);
    if (then.date() == today) {
        return Text::tr("today at %1").arg(time);
    }
    if (then.date() == today.addDays(-1)) {
        return Text::tr("yesterday at %1").arg(time);
    }
    const QString format = then.date().year() == today.year()
                               ? Text::tr("d MMMM", "date format")
                               : Text::tr("d MMMM yyyy", "date format");
    return locale.toString(then.date(), format);
}

QString timeOfDay(qint64 ms)
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(ms).time();
    const QLocale locale;
    const bool isPlainC = locale.language() == QLocale::C; // its short form has seconds
    return isPlainC ? time.toString(QStringLiteral("HH:mm"))
                    : locale.toString(time, QLocale::ShortFormat);
}

QString dateOf(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms).date(),
                              Text::tr("d MMMM yyyy", "date format"));
}

QString absoluteTime(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::LongFormat);
}

QString countdown(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(0, (ms + 999) / 1000);
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace latchkey::ui

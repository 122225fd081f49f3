// SPDX-License-Identifier: Apache-2.0
#include "screens/CutText.h"

#include "ui/look/Words.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>

#include <algorithm>

namespace latchkey::screens {

namespace {

constexpr int rounding = 1; // of letters' widths

struct Written
{
    const QWidget *widget;
    QString text;
    QSize needed; // what its place has to offer for all of it
    QSize room;
};

int widestWord(const QLabel &label)
{
    int widest = 0;
    const QStringList words =
        label.text().split(QRegularExpression(QStringLiteral("[\\s\\x{200b}]")));
    for (const QString &word : words) {
        widest = std::max(widest, label.fontMetrics().horizontalAdvance(word));
    }
    return widest;
}

Written of(const QLabel &label)
{
    const QSize room = label.contentsRect().size() - 2 * QSize(label.margin(), label.margin());
    if (label.wordWrap()) {
        return {&label,
                label.text(),
                {widestWord(label), label.heightForWidth(label.width())},
                {room.width(), label.height()}};
    }
    return {&label, label.text(), label.fontMetrics().size(Qt::TextShowMnemonic, label.text()),
            room};
}

// The height is the look's, which may be less than is usual.
Written of(const QAbstractButton &button)
{
    const bool isIcon = qobject_cast<const QLineEdit *>(button.parentWidget()) != nullptr;
    return {&button,
            isIcon ? QString() : button.text(),
            {button.sizeHint().width(), button.fontMetrics().height()},
            button.size()};
}

// A name may lose its middle where the tooltip has the whole.
Written of(const QComboBox &box)
{
    QStyleOptionComboBox option;
    option.initFrom(&box);
    option.editable = box.isEditable();
    const QRect room = box.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                   QStyle::SC_ComboBoxEditField, &box);
    const bool isToldBeside = box.toolTip() == ui::plainToolTip(box.currentText());
    return {&box,
            isToldBeside ? QString() : box.currentText(),
            {box.fontMetrics().horizontalAdvance(box.currentText()), box.fontMetrics().height()},
            room.size()};
}

// What is typed scrolls; what is said while nothing is typed does not.
Written of(const QLineEdit &edit)
{
    QStyleOptionFrame option;
    option.initFrom(&edit);
    option.lineWidth = 1;
    const QRect room = edit.style()->subElementRect(QStyle::SE_LineEditContents, &option, &edit);
    const QString text = edit.text().isEmpty() ? edit.placeholderText() : QString();
    return {&edit,
            text,
            {edit.fontMetrics().horizontalAdvance(text), edit.fontMetrics().height()},
            room.size()};
}

Written of(const QTabBar &bar)
{
    QStringList names;
    for (int tab = 0; tab < bar.count(); ++tab) {
        names.append(bar.tabText(tab));
    }
    return {&bar, names.join(u' '), bar.sizeHint(), bar.size()};
}

bool isShown(const QWidget &widget, const QWidget *window)
{
    return widget.isVisible() && widget.window() == window && !widget.size().isEmpty();
}

QList<Written> allWritten(QWidget *window)
{
    QList<Written> all;
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!isShown(*widget, window)) {
            continue;
        }
        if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            all.append(of(*label));
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            all.append(of(*button));
        } else if (const auto *box = qobject_cast<const QComboBox *>(widget)) {
            all.append(of(*box));
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(widget)) {
            all.append(of(*edit));
        } else if (const auto *bar = qobject_cast<const QTabBar *>(widget)) {
            all.append(of(*bar));
        }
    }
    return all;
}

bool isShortened(const QString &text)
{
    return text.contains(u'…');
}

bool hasRoom(const Written &written)
{
    return written.text.isEmpty() || isShortened(written.text) ||
           (written.needed.width() <= written.room.width() + rounding &&
            written.needed.height() <= written.room.height() + rounding);
}

bool isViewport(const QWidget &widget)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area != nullptr && area->viewport() == &widget;
}

// The part of `widget` that nothing around it cuts off, in its own coordinates; down, where it can
// be scrolled to, all of it.
QRect uncut(const QWidget &widget)
{
    QRect left = widget.rect();
    QPoint offset;
    for (const QWidget *inner = &widget; !inner->isWindow(); inner = inner->parentWidget()) {
        offset += inner->pos();
        const QWidget *outer = inner->parentWidget();
        QRect frame = outer->rect().translated(-offset);
        if (isViewport(*outer)) {
            frame.setTop(left.top());
            frame.setBottom(left.bottom());
            return left & frame;
        }
        left &= frame;
    }
    return left;
}

// What is to be seen of it, in the window's coordinates: the rest is scrolled away.
QRect placeOf(const QWidget &widget)
{
    QRect place(widget.mapTo(widget.window(), QPoint()), widget.size());
    for (const QWidget *outer = widget.parentWidget(); outer != nullptr && !outer->isWindow();
         outer = outer->parentWidget()) {
        place &= QRect(outer->mapTo(outer->window(), QPoint()), outer->size());
    }
    return place;
}

bool isApart(const QWidget *one, const QWidget *other)
{
    return !one->isAncestorOf(other) && !other->isAncestorOf(one);
}

// A list shortens what it has no room for; one that has to be pushed to the side is not read.
QStringList pushedAside(QWidget *window)
{
    QStringList faults;
    const auto views = window->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views) {
        const bool isScrolled =
            view->horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff &&
            view->horizontalScrollBar()->maximum() > view->horizontalScrollBar()->minimum();
        if (isShown(*view, window) && isScrolled) {
            faults.append(QStringLiteral("wider than its place: ") + view->accessibleName());
        }
    }
    return faults;
}

QString quoted(const Written &written)
{
    return QStringLiteral("“%1” (%2)")
        .arg(written.text, QString::fromLatin1(written.widget->metaObject()->className()));
}

} // namespace

QStringList cutTexts(QWidget *window)
{
    QStringList faults = pushedAside(window);
    const QList<Written> all = allWritten(window);
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (all[i].text.isEmpty()) {
            continue;
        }
        if (!hasRoom(all[i])) {
            faults.append(QStringLiteral("no room for %1: %2×%3 of %4×%5")
                              .arg(quoted(all[i]))
                              .arg(all[i].room.width())
                              .arg(all[i].room.height())
                              .arg(all[i].needed.width())
                              .arg(all[i].needed.height()));
        }
        if (uncut(*all[i].widget) != all[i].widget->rect()) {
            faults.append(QStringLiteral("reaches out: ") + quoted(all[i]));
        }
        for (qsizetype j = 0; j < i; ++j) {
            const QRect both = placeOf(*all[i].widget) & placeOf(*all[j].widget);
            if (!all[j].text.isEmpty() && isApart(all[i].widget, all[j].widget) &&
                both.width() > rounding && both.height() > rounding) {
                faults.append(QStringLiteral("lies on %1: %2").arg(quoted(all[j]), quoted(all[i])));
            }
        }
    }
    return faults;
}

} // namespace latchkey::screens

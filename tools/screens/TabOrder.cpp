// SPDX-License-Identifier: Apache-2.0
#include "screens/TabOrder.h"

#include "screens/SpokenPage.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>

#include <algorithm>
#include <utility>

namespace latchkey::screens {

namespace {

// What stands beside each other may overlap by this much without being below each other.
constexpr int slack = 8;

bool isTabStop(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && widget.focusProxy() == nullptr &&
           (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

template <typename... Widgets>
bool isOneOf(const QWidget *widget)
{
    return ((qobject_cast<const Widgets *>(widget) != nullptr) || ...);
}

// Parts of another control, which has the keyboard in their place.
bool isPart(const QWidget &widget)
{
    return isOneOf<QLineEdit, QAbstractSpinBox, QComboBox, QTabBar, QAbstractItemView>(
        widget.parentWidget());
}

// Of a group of radio buttons Tab gets to the one that is on; the arrows do the rest.
bool isOtherChoice(const QWidget &widget)
{
    const auto *radio = qobject_cast<const QRadioButton *>(&widget);
    return radio != nullptr && !radio->isChecked();
}

bool mustBeReached(const QWidget &widget)
{
    if (!widget.isVisible() || !widget.isEnabled() || widget.size().isEmpty() ||
        widget.focusProxy() != nullptr || isPart(widget) || isOtherChoice(widget)) {
        return false;
    }
    const auto *line = qobject_cast<const QLineEdit *>(&widget);
    if (line != nullptr) {
        return !line->isReadOnly();
    }
    return qobject_cast<const QHeaderView *>(&widget) == nullptr &&
           isOneOf<QAbstractButton, QComboBox, QAbstractSpinBox, QTabBar, QAbstractItemView,
                   QPlainTextEdit>(&widget);
}

QList<QWidget *> tabStops(QWidget *window)
{
    QList<QWidget *> stops;
    for (QWidget *each = window->nextInFocusChain(); each != window;
         each = each->nextInFocusChain()) {
        if (each->window() == window && isTabStop(*each)) {
            stops.append(each);
        }
    }
    return stops;
}

QRect placeOf(const QWidget &widget)
{
    return {widget.mapTo(widget.window(), QPoint()), widget.size()};
}

// What is to be seen of it beside `other`: what one area scrolls away is not below what stands
// beneath that area.
QRect placeBeside(const QWidget &widget, const QWidget &other)
{
    QRect place = placeOf(widget);
    for (const QWidget *outer = widget.parentWidget();
         outer != nullptr && !outer->isAncestorOf(&other); outer = outer->parentWidget()) {
        place &= placeOf(*outer);
    }
    return place;
}

int overlap(int begin, int end, int otherBegin, int otherEnd)
{
    return std::min(end, otherEnd) - std::max(begin, otherBegin);
}

// Whether the eye meets `other` before `it`: above it in the same column, left of it in the same
// row.
bool isBefore(const QRect &other, const QRect &it)
{
    const bool isSameColumn = overlap(other.left(), other.right(), it.left(), it.right()) > slack;
    const bool isSameRow = overlap(other.top(), other.bottom(), it.top(), it.bottom()) > slack;
    return (isSameColumn && other.bottom() <= it.top()) ||
           (isSameRow && other.right() <= it.left());
}

} // namespace

QStringList tabFaults(QWidget *window)
{
    QStringList faults;
    const auto all = window->findChildren<QWidget *>();
    for (QWidget *each : all) {
        if (each->window() == window && mustBeReached(*each) && !isTabStop(*each)) {
            faults.append(QStringLiteral("Tab does not get to ") + spokenName(each));
        }
    }
    QList<QWidget *> stops = tabStops(window);
    // Tab goes round: the round begins where the eye does.
    const auto first =
        std::min_element(stops.begin(), stops.end(), [](const QWidget *one, const QWidget *other) {
            const QRect place = placeOf(*one);
            const QRect otherPlace = placeOf(*other);
            return std::pair(place.top(), place.left()) <
                   std::pair(otherPlace.top(), otherPlace.left());
        });
    std::rotate(stops.begin(), first, stops.end());
    for (qsizetype later = 1; later < stops.size(); ++later) {
        for (qsizetype earlier = 0; earlier < later; ++earlier) {
            if (isBefore(placeBeside(*stops[later], *stops[earlier]),
                         placeBeside(*stops[earlier], *stops[later]))) {
                faults.append(QStringLiteral("Tab gets to %1 only after %2")
                                  .arg(spokenName(stops[later]), spokenName(stops[earlier])));
            }
        }
    }
    return faults;
}

} // namespace latchkey::screens

// SPDX-License-Identifier: Apache-2.0
#include "screens/SpokenPage.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QLineEdit>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>

namespace latchkey::screens {

namespace {

constexpr int mostChildren = 60;

// What a person can do something with has to have a name; the rest is a frame around such things.
bool needsAName(QAccessible::Role role)
{
    static constexpr QAccessible::Role roles[] = {
        QAccessible::PushButton, QAccessible::CheckBox,     QAccessible::RadioButton,
        QAccessible::ComboBox,   QAccessible::EditableText, QAccessible::SpinBox,
        QAccessible::Link,       QAccessible::PageTab,      QAccessible::List,
        QAccessible::Tree,       QAccessible::Table,        QAccessible::ListItem,
        QAccessible::MenuItem,   QAccessible::ButtonMenu,   QAccessible::Dialog,
        QAccessible::ProgressBar};
    return std::find(std::begin(roles), std::end(roles), role) != std::end(roles);
}

QString faultOf(const QString &text)
{
    static const QRegularExpression markup(QStringLiteral("</?[A-Za-z][^<>]*>|&[a-z]+;"));
    static const QRegularExpression glyph(QStringLiteral("[●◐○▲✕✓✗►▸▮▯⧉]"));
    return text.contains(markup)  ? QStringLiteral("markup")
           : text.contains(glyph) ? QStringLiteral("a glyph")
                                  : QString();
}

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

bool isSpoken(const QAccessibleInterface *thing)
{
    return thing != nullptr && thing->isValid() && !thing->state().invisible &&
           !thing->rect().isEmpty();
}

// Above it, or at the left of it in one line.
bool isBefore(const QRect &one, const QRect &other)
{
    const bool isBeside = one.top() < other.bottom() && other.top() < one.bottom();
    return one.bottom() <= other.top() || (isBeside && one.right() <= other.left());
}

// Whether the eye comes to that one before the one that is said before it. What is no widget of
// its own, such as a row of a list, comes as its list has it; a field's icons, scroll bars and
// handles are part of what they stand in.
bool isTooLate(const QAccessibleInterface *thing, const QAccessibleInterface *before)
{
    const QObject *around = thing->object() == nullptr ? nullptr : thing->object()->parent();
    const bool isPart = qobject_cast<const QLineEdit *>(around) != nullptr ||
                        qobject_cast<const QAbstractScrollArea *>(around) != nullptr ||
                        thing->role() == QAccessible::Grip;
    const bool areWidgets = qobject_cast<QWidget *>(thing->object()) != nullptr &&
                            qobject_cast<QWidget *>(before->object()) != nullptr;
    return areWidgets && !isPart && isBefore(thing->rect(), before->rect());
}

void speak(QAccessibleInterface *thing, int depth, SpokenPage &page)
{
    if (!isSpoken(thing)) {
        return;
    }
    const QString name = thing->text(QAccessible::Name);
    const QString description = thing->text(QAccessible::Description);
    const QString line =
        roleName(thing->role()) + QStringLiteral(" “%1” %2").arg(name, description);
    page.text += QString(2 * depth, u' ') + line.trimmed() + u'\n';
    if (name.trimmed().isEmpty() && needsAName(thing->role())) {
        page.faults.append(QStringLiteral("no name: ") + line);
    }
    for (const QString &fault : {faultOf(name), faultOf(description)}) {
        if (!fault.isEmpty()) {
            page.faults.append(fault + QStringLiteral(": ") + line);
        }
    }
    const QAccessibleInterface *before = nullptr;
    for (int i = 0; i < std::min(thing->childCount(), mostChildren); ++i) {
        QAccessibleInterface *child = thing->child(i);
        if (before != nullptr && isSpoken(child) && isTooLate(child, before)) {
            page.faults.append(QStringLiteral("said too late: %1 “%2”")
                                   .arg(roleName(child->role()), child->text(QAccessible::Name)));
        }
        before = isSpoken(child) ? child : before;
        speak(child, depth + 1, page);
    }
}

} // namespace

SpokenPage spokenPage(QWidget *window)
{
    SpokenPage page;
    speak(QAccessible::queryAccessibleInterface(window), 0, page);
    return page;
}

QString spokenName(QWidget *widget)
{
    const QAccessibleInterface *thing = QAccessible::queryAccessibleInterface(widget);
    const QString name = thing == nullptr ? QString() : thing->text(QAccessible::Name);
    return QStringLiteral("“%1” (%2)")
        .arg(name, QString::fromLatin1(widget->metaObject()->className()));
}

} // namespace latchkey::screens

// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Buttons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTimer>
#include <QToolTip>
#include <QVariant>

#include <algorithm>
#include <chrono>

namespace latchkey::ui {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(Buttons)
};

using namespace std::chrono_literals;

constexpr auto saidFor = 2s;
const char *const kindProperty = "latchkeyKind";
const QString copiedTimer = QStringLiteral("copied");

QPushButton *newButton(const QString &text, QWidget *parent, ButtonKind kind)
{
    auto *button = new QPushButton(text, parent);
    setKind(button, kind);
    return button;
}

} // namespace

void setKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    button->setAutoDefault(kind == ButtonKind::Primary);
    button->setDefault(kind == ButtonKind::Primary);
    QFont font;
    if (kind == ButtonKind::Primary) {
        font.setWeight(QFont::DemiBold); // the rest is the system's
    }
    button->setFont(font);
    if (kind == ButtonKind::Link) {
        button->setCursor(Qt::PointingHandCursor);
    } else {
        button->unsetCursor();
    }
    button->updateGeometry();
    button->update();
}

ButtonKind kindOf(const QWidget *button)
{
    return button == nullptr ? ButtonKind::Framed
                             : static_cast<ButtonKind>(button->property(kindProperty).toInt());
}

void nameClearButton(const QLineEdit &field)
{
    // Qt: QLineEdit::setClearButtonEnabled, whose action has no other way to it
    if (auto *clear = field.findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction"))) {
        clear->setText(Text::tr("Empty this field"));
    }
}

void leadTabToChosen(const QRadioButton &one)
{
    if (one.parentWidget() == nullptr) {
        return;
    }
    const auto group =
        one.parentWidget()->findChildren<QRadioButton *>(QString(), Qt::FindDirectChildrenOnly);
    const bool isNoneOn = std::none_of(group.cbegin(), group.cend(),
                                       [](const QRadioButton *each) { return each->isChecked(); });
    for (QRadioButton *each : group) {
        each->setFocusPolicy(each->isChecked() || isNoneOn ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

void sayCopied(QAbstractButton *button)
{
    QToolTip::showText(button->mapToGlobal(QPoint(0, 0)), Text::tr("Copied"), button);
    if (auto *again = button->findChild<QTimer *>(copiedTimer, Qt::FindDirectChildrenOnly)) {
        again->start();
        return;
    }
    const QString before = button->accessibleName();
    const QString name = before.isEmpty() ? button->text().remove(QLatin1Char('&')) : before;
    auto *timer = new QTimer(button);
    timer->setObjectName(copiedTimer);
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, button, [button, timer, before] {
        button->setAccessibleName(before);
        timer->setObjectName({}); // another copy begins anew
        timer->deleteLater();
    });
    timer->start(saidFor);
    button->setAccessibleName(Text::tr("%1: copied").arg(name));
}

QPushButton *primaryButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Primary);
}

QPushButton *framedButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Framed);
}

QPushButton *linkButton(const QString &text, QWidget *parent)
{
    return newButton(text, parent, ButtonKind::Link);
}

} // namespace latchkey::ui

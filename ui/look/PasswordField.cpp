// SPDX-License-Identifier: Apache-2.0
#include "ui/look/PasswordField.h"

#include "ui/look/FieldHint.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QToolButton>

#include <optional>

namespace latchkey::ui {

namespace {

// No system-independent question answers it; a letter that comes in the other case does.
std::optional<bool> capsLockIn(const QKeyEvent &key, bool before)
{
    if (key.key() == Qt::Key_CapsLock) {
        return !before;
    }
    const QString text = key.text();
    if (text.size() != 1 || !text[0].isLetter() || text.toLower() == text.toUpper()) {
        return {};
    }
    return text[0].isUpper() != key.modifiers().testFlag(Qt::ShiftModifier);
}

} // namespace

PasswordField::PasswordField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_edit(new QLineEdit(this))
    , m_eye(new QToolButton(this))
    , m_hint(new FieldHint(m_edit, this))
{
    m_edit->setAccessibleName(name);
    m_edit->installEventFilter(this);
    m_eye->setCheckable(true);
    m_eye->setFocusPolicy(Qt::TabFocus);
    m_eye->setIconSize({smallIcon, smallIcon});
    connect(m_eye, &QToolButton::toggled, this, &PasswordField::showPassword);
    showPassword(false);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(spaceSmall);
    grid->setVerticalSpacing(spaceTiny);
    grid->addWidget(m_edit, 0, 0);
    grid->addWidget(m_eye, 0, 1);
    grid->addWidget(m_hint, 1, 0, 1, 2);
}

void PasswordField::showPassword(bool shown)
{
    m_edit->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(tintedIcon(shown ? QStringLiteral("eye-off") : QStringLiteral("eye")));
    m_eye->setToolTip(shown ? tr("Hide the password") : tr("Show the password"));
    m_eye->setAccessibleName(m_eye->toolTip() + QStringLiteral(": ") + m_name);
}

void PasswordField::showProblem(const QString &problem)
{
    m_problem = problem;
    say();
}

void PasswordField::setCapsLock(bool on)
{
    m_isCapsLock = on;
    say();
}

void PasswordField::say()
{
    if (m_isCapsLock) {
        m_hint->show(Mark::NeedsYou, tr("Caps Lock is on"));
    } else {
        m_hint->show(Mark::Failed, m_problem);
    }
}

bool PasswordField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        if (const auto on = capsLockIn(static_cast<QKeyEvent &>(*event), m_isCapsLock)) {
            setCapsLock(*on);
        }
    } else if (event->type() == QEvent::FocusOut) {
        setCapsLock(false);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace latchkey::ui

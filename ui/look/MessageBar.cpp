// SPDX-License-Identifier: Apache-2.0
#include "ui/look/MessageBar.h"

#include "ui/look/Buttons.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace latchkey::ui {

namespace {

constexpr qsizetype mostMessages = 8;

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_actions(new QHBoxLayout)
    , m_close(new QToolButton(this))
{
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_actions->setSpacing(spaceSmall);
    m_close->setIcon(tintedIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::TabFocus);
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    connect(m_close, &QToolButton::clicked, this,
            [this] { dismiss(m_messages.isEmpty() ? QByteArray() : m_messages.first().subject); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spaceLarge, spaceSmall, space, spaceSmall);
    layout->setSpacing(space);
    layout->addWidget(m_text, 1);
    layout->addLayout(m_actions);
    layout->addWidget(m_close);
    setVisible(false);
}

void MessageBar::tell(const BarMessage &message)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (m_messages[i].subject == message.subject) {
            m_messages[i] = message;
            if (i == 0) {
                showFirst();
            }
            return;
        }
    }
    if (m_messages.size() == mostMessages) {
        return;
    }
    m_messages.append(message);
    if (m_messages.size() == 1) {
        showFirst();
    }
}

void MessageBar::dismiss(const QByteArray &subject)
{
    for (qsizetype i = 0; i < m_messages.size(); ++i) {
        if (m_messages[i].subject == subject) {
            m_messages.removeAt(i);
            if (i == 0) {
                showFirst();
            }
            return;
        }
    }
}

void MessageBar::dismissAll()
{
    m_messages.clear();
    showFirst();
}

QString MessageBar::text() const
{
    return m_messages.isEmpty() ? QString() : m_text->text();
}

void MessageBar::showFirst()
{
    for (QPushButton *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // one of them may be why we are here
    }
    m_buttons.clear();
    const bool wasShown = !isHidden();
    const bool isShown = !m_messages.isEmpty();
    if (isShown) {
        m_text->setText(m_messages.first().text);
        m_close->setVisible(!m_messages.first().stays);
        for (const BarAction &action : m_messages.first().actions) {
            addButton(action);
        }
    }
    setVisible(isShown);
    if (wasShown != isShown) {
        Q_EMIT shownChanged(isShown);
    }
}

void MessageBar::addButton(const BarAction &action)
{
    auto *button = framedButton(action.label, this);
    connect(button, &QPushButton::clicked, this,
            [this, act = action.act, subject = m_messages.first().subject] {
                const std::function<void()> kept = act; // the button goes with the message
                dismiss(subject);
                kept();
            });
    m_actions->addWidget(button);
    setTabOrder(m_close, button);
    setTabOrder(button, m_close); // where it was, and the button before it
    m_buttons.append(button);
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tint(Mark::UnderWay, palette()));
    painter.fillRect(0, height() - 1, width(), 1, lineTone(palette()));
}

} // namespace latchkey::ui

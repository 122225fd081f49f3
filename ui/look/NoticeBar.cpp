#include "ui/look/NoticeBar.h"

#include "base/ForeignText.h"
#include "ui/look/Icons.h"
#include "ui/look/Metrics.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace latchkey::ui {

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_text(plainLabel({}, this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setAutoDefault(false);
    m_close->setIcon(tintedIcon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_close->setFocusPolicy(Qt::TabFocus);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_button, &QPushButton::clicked, this, [this] {
        hide();
        if (m_action) {
            m_action();
        }
    });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space, spaceSmall, spaceSmall, spaceSmall);
    row->setSpacing(spaceSmall);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);
    hide();
}

void NoticeBar::tell(const QString &text)
{
    tell(text, {}, {});
}

void NoticeBar::tell(const QString &text, const QString &verb, std::function<void()> action)
{
    m_action = std::move(action);
    m_text->setText(forTerminal(text));
    m_button->setText(verb);
    m_button->setVisible(!verb.isEmpty());
    setAccessibleName(m_text->text());
    show();
}

void NoticeBar::setLasting(bool lasting)
{
    m_close->setVisible(!lasting);
}

QString NoticeBar::text() const
{
    return m_text->text();
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/browser/NavigationBar.h"

#include "ui/browser/AddressBar.h"
#include "ui/browser/Glyphs.h"
#include "ui/look/Metrics.h"
#include "ui/look/Tones.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeySequence>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

namespace latchkey::ui {

namespace {

QKeySequence key(const char *keys)
{
    return {QLatin1String(keys)};
}

} // namespace

QAction *actionWith(QWidget *widget, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(text, widget);
    action->setShortcuts(keys);
    action->setToolTip(keys.isEmpty() ? text
                                      : QStringLiteral("%1 (%2)").arg(
                                            text, keys.first().toString(QKeySequence::NativeText)));
    widget->addAction(action);
    return action;
}

NavigationBar::NavigationBar(QWidget *parent)
    : QWidget(parent)
    , m_address(new AddressBar(this))
    , m_menu(new QMenu(this))
    , m_back(actionWith(this, tr("Back"), {key("Alt+Left")}))
    , m_forward(actionWith(this, tr("Forward"), {key("Alt+Right")}))
    , m_reload(actionWith(this, tr("Reload"), {key("F5"), key("Ctrl+R")}))
    , m_more(new QToolButton(this))
{
    connect(m_back, &QAction::triggered, this, &NavigationBar::backWanted);
    connect(m_forward, &QAction::triggered, this, &NavigationBar::forwardWanted);
    connect(m_reload, &QAction::triggered, this, [this] {
        if (m_isLoading) {
            Q_EMIT stopWanted();
        } else {
            Q_EMIT reloadWanted();
        }
    });
    m_more->setMenu(m_menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setToolTip(tr("More"));
    m_more->setAccessibleName(tr("More"));
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setIconSize({largeMark, largeMark});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spaceSmall, spaceTiny, spaceSmall, spaceTiny);
    row->setSpacing(spaceTiny);
    QWidget *before = nullptr; // Tab goes as the eye does
    for (QAction *action : {m_back, m_forward, m_reload}) {
        QToolButton *button = addButton(action);
        row->addWidget(button);
        setTabOrder(before, button);
        before = button;
    }
    setTabOrder(before, m_address->field());
    setTabOrder(m_address->field(), m_more);
    row->addWidget(m_address, 1);
    row->addWidget(m_more);
    drawIcons();
}

QToolButton *NavigationBar::addButton(QAction *action)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({largeMark, largeMark});
    return button;
}

void NavigationBar::show(bool canGoBack, bool canGoForward, bool isLoading)
{
    m_isLoading = isLoading;
    m_back->setEnabled(canGoBack);
    m_forward->setEnabled(canGoForward);
    m_reload->setText(isLoading ? tr("Stop") : tr("Reload"));
    m_reload->setToolTip(m_reload->text());
    drawIcons();
}

void NavigationBar::drawIcons()
{
    const QColor color = palette().color(QPalette::WindowText);
    m_back->setIcon(glyphIcon(Glyph::Back, color));
    m_forward->setIcon(glyphIcon(Glyph::Forward, color));
    m_reload->setIcon(glyphIcon(m_isLoading ? Glyph::Close : Glyph::Reload, color));
    m_more->setIcon(glyphIcon(Glyph::More, color));
}

void NavigationBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange) {
        drawIcons();
    }
    QWidget::changeEvent(event);
}

void NavigationBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), sideTone(palette()));
    painter.fillRect(0, height() - 1, width(), 1, lineTone(palette()));
}

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/look/ElidedLabel.h"

#include "ui/look/Words.h"

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int leastWidth = 80; // something of it is always to be seen

} // namespace

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void ElidedLabel::setWhole(const QString &text, const QString &more)
{
    m_more = more;
    if (m_whole != text) {
        m_whole = text;
        setAccessibleName(text);
        setText(text);
        updateGeometry();
    }
    if (isVisible()) {
        fit();
    }
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_whole) + 1, QLabel::sizeHint().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QSize hint = sizeHint();
    return {std::min(leastWidth, hint.width()), hint.height()};
}

void ElidedLabel::fit()
{
    const QString shown =
        fontMetrics().elidedText(m_whole, Qt::ElideMiddle, contentsRect().width());
    if (text() != shown) {
        setText(shown);
    }
    setPlainToolTip(this, !m_more.isEmpty() ? m_more : shown != m_whole ? m_whole : QString());
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ElidedLabel::showEvent(QShowEvent *event)
{
    QLabel::showEvent(event);
    fit();
}

} // namespace latchkey::ui

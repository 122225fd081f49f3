// SPDX-License-Identifier: Apache-2.0
#include "ui/requests/FormOverAnswer.h"

#include "ui/look/Metrics.h"
#include "ui/look/Remembered.h"

#include <QEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QTimer>

#include <algorithm>

namespace latchkey::ui {

namespace {

constexpr int leastForm = 4 * controlHeight; // where it scrolls
// px, scaled to the room there is: the answer is what a person looks at
constexpr int formShare = 2'000;
constexpr int answerShare = 3'000;

void scrollOnly(QScrollArea &area, QWidget *content)
{
    area.setWidget(content);
    area.setWidgetResizable(true);
    area.setFrameShape(QFrame::NoFrame);
    area.setFocusPolicy(Qt::NoFocus);
    area.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area.viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

} // namespace

FormOverAnswer::FormOverAnswer(QWidget *form, QWidget *answer, QWidget *parent)
    : QScrollArea(parent)
    , m_form(form)
    , m_answer(answer)
    , m_formPart(new QScrollArea(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    scrollOnly(*m_formPart, form);
    m_splitter->setChildrenCollapsible(false);
    rememberSizeOf(m_splitter, QLatin1String("requests"));
    m_splitter->addWidget(m_formPart);
    m_splitter->addWidget(answer);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({formShare, answerShare});
    scrollOnly(*this, m_splitter);
    m_form->installEventFilter(this);
    m_splitter->installEventFilter(this);
    fit();
}

void FormOverAnswer::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

// Either part may need more or less room now.
bool FormOverAnswer::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) {
        fit();
    }
    return QScrollArea::eventFilter(watched, event);
}

void FormOverAnswer::fit()
{
    const int beneath = m_splitter->handleWidth() +
                        std::max(m_answer->minimumHeight(), m_answer->minimumSizeHint().height());
    const bool isLow = leastForm + beneath > viewport()->height();
    const int whole = std::max(m_form->heightForWidth(m_formPart->width()), leastForm);
    m_formPart->setMinimumHeight(isLow ? whole : leastForm);
    m_formPart->setMaximumHeight(whole);
}

void FormOverAnswer::goToAnswer()
{
    // what it says has its place only when everything was laid out anew
    QTimer::singleShot(0, this, [this] { verticalScrollBar()->setValue(m_answer->y()); });
}

} // namespace latchkey::ui

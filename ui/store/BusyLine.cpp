// SPDX-License-Identifier: Apache-2.0
#include "ui/store/BusyLine.h"

#include "base/ForeignText.h"
#include "ui/look/Buttons.h"
#include "ui/look/MarkLabel.h"
#include "ui/look/Words.h"

#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

namespace latchkey::ui {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;

} // namespace

BusyLine::BusyLine(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel({}, this))
    , m_stop(framedButton(tr("Stop"), this))
{
    auto *sign = new MarkLabel(this);
    sign->show(Mark::UnderWay);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_stop);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_stop, &QPushButton::clicked, this, &BusyLine::stopWanted);
    hide();
}

void BusyLine::begin(const QString &text, bool canStop)
{
    tell(text);
    m_stop->setVisible(canStop);
    m_patience.start();
}

void BusyLine::tell(const QString &text)
{
    m_text->setText(withoutControls(text));
    setAccessibleName(m_text->text());
}

void BusyLine::end()
{
    m_patience.stop();
    hide();
}

} // namespace latchkey::ui

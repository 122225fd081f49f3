// SPDX-License-Identifier: Apache-2.0
#include "ui/programs/StoreLimitsRow.h"

#include "clients/ClientRepository.h"
#include "ui/look/Metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>

#include <initializer_list>

namespace latchkey::ui {

StoreLimitsRow::StoreLimitsRow(const clients::StoreLimitsRepository &limits,
                               const QString &integration, QWidget *parent)
    : QWidget(parent)
    , m_limits(limits)
    , m_integration(integration)
    , m_atOnce(new QSpinBox(this))
    , m_aMinute(new QSpinBox(this))
{
    const clients::StoreLimits kept = m_limits.of(m_integration).value_or(clients::StoreLimits());
    m_atOnce->setObjectName(QStringLiteral("atOnce"));
    m_atOnce->setRange(1, clients::mostCallsAtOnce);
    m_atOnce->setValue(kept.callsAtOnce);
    m_aMinute->setObjectName(QStringLiteral("aMinute"));
    m_aMinute->setRange(0, clients::mostCallsAMinute);
    m_aMinute->setSpecialValueText(tr("any number"));
    m_aMinute->setValue(kept.callsAMinute);
    auto *atOnce = new QLabel(tr("Of all of them, the store gets at &once"), this);
    auto *aMinute = new QLabel(tr("and a &minute"), this);
    atOnce->setBuddy(m_atOnce);
    aMinute->setBuddy(m_aMinute);
    m_atOnce->setAccessibleName(tr("Calls that the store gets at once, of all programs"));
    m_aMinute->setAccessibleName(tr("Calls that the store gets a minute, of all programs"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(spaceSmall);
    for (QWidget *each : std::initializer_list<QWidget *>{atOnce, m_atOnce, aMinute, m_aMinute}) {
        row->addWidget(each);
    }
    row->addStretch();
    setFocusProxy(m_atOnce);
    for (QSpinBox *each : {m_atOnce, m_aMinute}) {
        each->setKeyboardTracking(false);
        connect(each, &QSpinBox::valueChanged, this, &StoreLimitsRow::save);
    }
}

void StoreLimitsRow::save()
{
    const auto saved = m_limits.save(m_integration, {m_atOnce->value(), m_aMinute->value()});
    Q_EMIT failed(saved ? QString() : saved.error().sentence);
}

} // namespace latchkey::ui

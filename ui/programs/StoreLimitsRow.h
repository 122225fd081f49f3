// SPDX-License-Identifier: Apache-2.0
// How many calls a store gets of all programs together, seen and set.
#pragma once

#include "clients/StoreLimits.h"

#include <QWidget>

class QSpinBox;

namespace latchkey::ui {

// What is typed is kept when the field is left, and by its arrows at once.
class StoreLimitsRow : public QWidget
{
    Q_OBJECT
public:
    // Of the integration with that id. `limits` is copied.
    StoreLimitsRow(const clients::StoreLimitsRepository &limits, const QString &integration,
                   QWidget *parent = nullptr);

Q_SIGNALS:
    // What was set is not kept: why.
    void failed(const QString &sentence);

private:
    void save();

    clients::StoreLimitsRepository m_limits;
    const QString m_integration;
    QSpinBox *m_atOnce;
    QSpinBox *m_aMinute;
};

} // namespace latchkey::ui

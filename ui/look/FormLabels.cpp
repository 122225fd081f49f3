// SPDX-License-Identifier: Apache-2.0
#include "ui/look/FormLabels.h"

#include "ui/look/Metrics.h"

#include <QFormLayout>
#include <QWidget>

namespace latchkey::ui {

void levelLabels(const QFormLayout &form)
{
    for (int row = 0; row < form.rowCount(); ++row) {
        const QLayoutItem *label = form.itemAt(row, QFormLayout::LabelRole);
        const QLayoutItem *field = form.itemAt(row, QFormLayout::FieldRole);
        if (label != nullptr && label->widget() != nullptr && field != nullptr &&
            field->sizeHint().height() <= controlHeight + spaceTiny) {
            label->widget()->setMinimumHeight(field->sizeHint().height());
        }
    }
}

} // namespace latchkey::ui

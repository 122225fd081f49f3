// SPDX-License-Identifier: Apache-2.0
#include "ui/look/Remembered.h"

#include <QWidget>

namespace latchkey::ui {

namespace {

const QString prefix = QStringLiteral("remembered-"); // Qt names parts of its own dialogs, too

} // namespace

void rememberSizeOf(QWidget *widget, QLatin1String name)
{
    widget->setObjectName(prefix + name);
}

QString rememberedName(const QObject *object)
{
    const QString name = object->objectName();
    return name.startsWith(prefix) ? name.sliced(prefix.size()) : QString();
}

} // namespace latchkey::ui

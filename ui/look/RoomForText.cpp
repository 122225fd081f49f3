// SPDX-License-Identifier: Apache-2.0
#include "ui/look/RoomForText.h"

#include <QEvent>
#include <QLayout>
#include <QWidget>

namespace latchkey::ui {

namespace {

class RoomKeeper : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest) {
            auto *widget = static_cast<QWidget *>(watched);
            widget->setMinimumHeight(widget->layout()->minimumHeightForWidth(widget->width()));
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

void keepRoomForText(QWidget *widget)
{
    widget->installEventFilter(new RoomKeeper(widget));
}

} // namespace latchkey::ui

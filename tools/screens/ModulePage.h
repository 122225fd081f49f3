// SPDX-License-Identifier: Apache-2.0
// The module's card by itself, as high as it is, for pictures.
#pragma once

#include "screens/Stage.h"

#include <QScrollArea>

#include <functional>

namespace latchkey::ui {
class ModuleCard;
} // namespace latchkey::ui

namespace latchkey::screens {

class ModulePage : public QScrollArea
{
    Q_OBJECT
public:
    explicit ModulePage(Stage &stage);

    // Each is called once the page shows it; all but the first need the one before.
    void whenMade(const std::function<void()> &then);
    // A file of somebody else's is in the way; `then` gets the dialog that asks.
    void whenAsked(const std::function<void(QWidget *)> &then);
    // A module with mistakes was checked.
    void whenChecked(const std::function<void()> &then);

private:
    QString m_id;
    ui::ModuleCard *m_card;
    QTemporaryDir m_folder;
};

} // namespace latchkey::screens

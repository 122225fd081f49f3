// SPDX-License-Identifier: Apache-2.0
// Says which integrations the list shows and in what order; its menu changes that.
#pragma once

#include "ui/integrations/ListChoice.h"

#include <QToolButton>

class QActionGroup;

namespace latchkey::ui {

class ListChoiceButton : public QToolButton
{
    Q_OBJECT
public:
    explicit ListChoiceButton(QWidget *parent = nullptr);

    ListChoice choice() const { return m_choice; }
    // Emits chosen() if it is another one.
    void setChoice(const ListChoice &choice);

Q_SIGNALS:
    void chosen(const latchkey::ui::ListChoice &choice);

private:
    void tell(const ListChoice &choice);

    ListChoice m_choice;
    QActionGroup *m_shown;
    QActionGroup *m_orders;
};

} // namespace latchkey::ui

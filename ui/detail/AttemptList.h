// SPDX-License-Identifier: Apache-2.0
// Attempts one below the other, the newest on top, each under a heading; one event is selected.
#pragma once

#include "ui/activation/Attempts.h"
#include "ui/activation/EventModel.h"

#include <QScrollArea>

#include <memory>
#include <vector>

class QPushButton;
class QVBoxLayout;

namespace latchkey::ui {

class EventView;
class Heading;

class AttemptList : public QScrollArea
{
    Q_OBJECT
public:
    explicit AttemptList(QWidget *parent = nullptr);

    // The newest first; what is selected stays so.
    void show(const QList<Attempt> &attempts);
    void clear();

    bool isEmpty() const { return m_attempts.isEmpty(); }
    bool hasSelected() const { return m_selected != nullptr; }
    // Of the attempt with that number, 0 is the newest: the row of its failure; -1 for none.
    int failure(int attempt) const;
    // -1 is its last row. Nothing happens where there is no such attempt.
    void select(int attempt, int row);
    // Where Tab leaves it.
    QWidget *lastStop() const;
    // Scrolls to what is selected.
    void reveal();

Q_SIGNALS:
    void selected(const latchkey::ui::ChecklistItem &item);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Part
    {
        Heading *heading;
        std::unique_ptr<EventModel> model;
        EventView *view;
    };

    void addPart();
    void onCurrent(EventView *view, int row);
    bool goOn(int part, int key);

    QList<Attempt> m_attempts;
    std::vector<Part> m_parts; // of the oldest that is shown first, so that new ones come last
    QVBoxLayout *m_rows;
    QPushButton *m_more;
    EventView *m_selected = nullptr; // has the selected row
    int m_most;                      // attempts that are shown
};

} // namespace latchkey::ui

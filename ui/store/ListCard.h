// SPDX-License-Identifier: Apache-2.0
// All integrations of a store, how much each may do, and which of them Latchkey does not know.
#pragma once

#include "session/StoreInquiry.h"
#include "ui/look/CardFrame.h"
#include "ui/look/StateMark.h"

#include <QHash>

#include <optional>

class QLabel;
class QListWidget;
class QPushButton;

namespace latchkey::ui {

class BusyLine;
class MarkLabel;

class ListCard : public CardFrame
{
    Q_OBJECT
public:
    // `session` must outlive it.
    explicit ListCard(session::Session &session, QWidget *parent = nullptr);

    // Hidden where nobody agreed to run the store's code.
    void show(const QString &id);
    // Asks the store.
    void ask();

    QListWidget *list() const { return m_list; }
    // What is said above the list.
    QString said() const;

private:
    // What a store told, or why not.
    struct Told
    {
        place::StorePlace place; // who was asked
        storeservice::StoreFacts facts;
        std::optional<Problem> problem;
    };

    void build();
    void refresh();
    void take(const Told &told);
    void showTold(const Told &told);
    void showList(const storeservice::StoreFacts &facts);
    void say(Mark mark, const QString &text, const QString &details = {});
    std::optional<place::StorePlace> place() const;
    QList<integrations::Integration> knownHere() const;

    session::Session &m_session;
    session::StoreInquiry m_look;
    QString m_id;
    QString m_asked; // the integration whose store is asked now
    place::StorePlace m_askedPlace;
    QHash<QString, Told> m_told; // by integration

    QLabel *m_what;
    BusyLine *m_busy;
    QWidget *m_head;
    MarkLabel *m_mark;
    QLabel *m_said;
    QLabel *m_details;
    QListWidget *m_list;
    QPushButton *m_ask;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// What a list is searched for: filters bound by “and” and “or”, an order, how much of it.
#pragma once

#include "requests/SearchCriteria.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace latchkey::ui {

class FilterLine;

class SearchEditor : public QWidget
{
    Q_OBJECT
public:
    explicit SearchEditor(QWidget *parent = nullptr);

    // Nothing: the query says nothing of a search.
    std::optional<requests::SearchCriteria> search() const;
    void setSearch(const std::optional<requests::SearchCriteria> &search);
    // A search with 20 a page, where none is set; or none.
    void suggest(bool isList);
    QPushButton *addButton() const { return m_add; }
    QList<FilterLine *> lines() const { return m_lines; }
    FilterLine *addLine();

Q_SIGNALS:
    void changed();
    void sendWanted();

private:
    QWidget *makeBox();
    void remove(FilterLine *line);
    void clear();
    void renumber();

    QCheckBox *m_searches;
    QWidget *m_box; // what is shown while that is checked
    QVBoxLayout *m_rows;
    QList<FilterLine *> m_lines;
    QPushButton *m_add;
    QLineEdit *m_sortField;
    QComboBox *m_direction;
    QSpinBox *m_pageSize;
    QSpinBox *m_page;
    QList<requests::SortOrder> m_moreSorts; // behind the one that is shown
    bool m_wasTouched = false;              // a person decided whether there is a search
};

// One filter.
class FilterLine : public QWidget
{
    Q_OBJECT
public:
    explicit FilterLine(QWidget *parent = nullptr);

    requests::SearchFilter filter() const;
    void setFilter(const requests::SearchFilter &filter);
    // Bound to the line above it by “or”: one of them has to hold.
    bool isAlternative() const;
    void setAlternative(bool is);
    // Which line it is, from 1; the first is bound to nothing.
    void setNumber(int number);
    // In the order of Tab.
    QList<QWidget *> stops() const;
    QLineEdit *field() const { return m_field; }
    QLineEdit *value() const { return m_value; }

Q_SIGNALS:
    void changed();
    void sendWanted();
    void removeWanted();

private:
    QComboBox *m_bond;
    QLineEdit *m_field;
    QComboBox *m_condition;
    QLineEdit *m_value;
    QPushButton *m_remove;
};

} // namespace latchkey::ui

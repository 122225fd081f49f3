// SPDX-License-Identifier: Apache-2.0
// Where a store's code is, as a person says it: a folder here or behind ssh, and, folded away, a
// container, another account, PHP.
#pragma once

#include "place/StorePlace.h"
#include "ui/look/FieldHint.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace latchkey::ui {

class PlaceForm : public QWidget
{
    Q_OBJECT
public:
    explicit PlaceForm(QWidget *parent = nullptr);

    void show(const place::StorePlace &place);
    // What is typed; where it is no place, the problem also stands beside the field.
    Result<place::StorePlace> typed();
    QLineEdit *placeEdit() const { return m_place.edit; }

Q_SIGNALS:
    // Enter in one of the fields.
    void accepted();

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        FieldHint *hint = nullptr;
    };

    Field addField(const QString &name, const QString &example, const QString &what);
    void unfold(bool unfolded);
    Field &fieldOf(const QByteArray &code);

    Field m_place, m_prefix, m_owner, m_php;
    QWidget *m_more;
    QPushButton *m_unfold = nullptr;
};

} // namespace latchkey::ui

// SPDX-License-Identifier: Apache-2.0
// What a person decides about a module: whose it is, its name, its style, the Commerce it is for.
#pragma once

#include "module/SpecOf.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;

namespace latchkey::ui {

class FieldHint;

class ModuleForm : public QWidget
{
    Q_OBJECT
public:
    explicit ModuleForm(QWidget *parent = nullptr);
    ~ModuleForm() override;

    // Takes the place of all that is there; changed() is not emitted. `choice` is completed.
    void show(const module::ModuleChoice &choice);
    module::ModuleChoice choice() const;
    // Nothing is wrong with the two names.
    bool isGood() const;
    // Where the keyboard goes on from.
    QWidget *lastField() const;

Q_SIGNALS:
    // A field was left with something else in it, or something was chosen; isGood() or not.
    void changed();

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        FieldHint *hint = nullptr;
    };

    void add(QGridLayout &form, const QString &label, QWidget *control, QWidget *beneath);
    Field addField(QGridLayout &form, const QString &label, const QString &example);
    void validate();
    void leave(QLineEdit *edit);
    void tellChange();
    void showStyle();

    Field m_vendor, m_module;
    QComboBox *m_style = nullptr;
    QLabel *m_styleSentence = nullptr;
    QComboBox *m_commerce = nullptr;
    QSet<QLineEdit *> m_left; // once left, a field says what is wrong as one types
    module::ModuleChoice m_told;
};

} // namespace latchkey::ui

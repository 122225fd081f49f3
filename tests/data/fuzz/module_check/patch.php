<?php
namespace A\B\Setup\Patch\Data;
use X\{Y, Z as W};
abstract class P extends Q implements Y, W
{ private $names = ['a', "b"]; public const C = 'c' . D::E;
 function apply(): self { foreach ($this->names as $n) { $l[] = $n; }
 if (x()) { ($this->m)->f()->processIntegrationConfig([...$l, self::C]); } return $this; } }

// What reading YAML takes of libyaml.
#include <yaml.h>

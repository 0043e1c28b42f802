# A room is one folder and one static library. What it may include follows from what it links:
#   room(NAME [ROOMS other rooms…] [LIBRARIES third-party targets, private to its .cpp files])
# Every NAME_part.cpp in the folder is compiled; every *_test.cpp goes into NAME_test.
function(room name)
    cmake_parse_arguments(room "" "" "ROOMS;LIBRARIES" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
    file(GLOB tests CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp)
    if(tests)
        list(REMOVE_ITEM sources ${tests})
    endif()
    add_library(attune_${name} STATIC ${sources})
    target_include_directories(attune_${name} PUBLIC ${CMAKE_SOURCE_DIR}/server)
    list(TRANSFORM room_ROOMS PREPEND attune_)
    target_link_libraries(attune_${name} PUBLIC ${room_ROOMS} Threads::Threads PRIVATE ${room_LIBRARIES})
    if(tests AND ATTUNE_TESTS)
        add_executable(${name}_test ${tests})
        target_link_libraries(${name}_test PRIVATE attune_${name} ${room_LIBRARIES} Catch2::Catch2WithMain)
        catch_discover_tests(${name}_test TEST_PREFIX "${name}: " DISCOVERY_MODE PRE_TEST PROPERTIES LABELS ${name})
    endif()
endfunction()

# A feature is a room whose NAME.sql becomes typed statements, included as "features/NAME/NAME.sql.hpp".
function(feature name)
    cmake_parse_arguments(feature "" "" "ROOMS;LIBRARIES" ${ARGN})
    room(${name} ROOMS ${feature_ROOMS} LIBRARIES ${feature_LIBRARIES})
    statements(${name} ${CMAKE_CURRENT_SOURCE_DIR}/${name}.sql features/${name})
endfunction()

set(embed_sql embed_sql.py column_lists.py sql_text.py tenant_tables.py tenant_tables.txt)
list(TRANSFORM embed_sql PREPEND ${CMAKE_SOURCE_DIR}/tools/)

# statements(ROOM FILE.sql FOLDER): typed statements generated beside the build, reachable as "FOLDER/FILE.sql.hpp".
function(statements name sql folder)
    get_filename_component(stem ${sql} NAME_WE)
    get_filename_component(beside ${sql} DIRECTORY)
    file(GLOB neighbours CONFIGURE_DEPENDS ${beside}/*.sql)
    set(generated ${CMAKE_BINARY_DIR}/generated)
    add_custom_command(
        OUTPUT ${generated}/${folder}/${stem}.sql.hpp ${generated}/${folder}/${stem}.sql.cpp
        COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}/${folder}
        COMMAND python3 ${CMAKE_SOURCE_DIR}/tools/embed_sql.py ${sql} ${generated}/${folder}/${stem}.sql --folder ${folder}
        DEPENDS ${neighbours} ${embed_sql}
        VERBATIM)
    target_sources(attune_${name} PRIVATE ${generated}/${folder}/${stem}.sql.cpp ${generated}/${folder}/${stem}.sql.hpp)
    target_include_directories(attune_${name} PUBLIC ${generated})
    set_property(GLOBAL APPEND PROPERTY attune_statements "${sql}|${folder}")
endfunction()

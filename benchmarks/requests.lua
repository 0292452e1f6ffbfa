-- Posts the lines of a file in turn, each as the JSON body of a request.
local bodies, path, next = {}, "/", 0

function init(args)
    for line in io.lines(args[1]) do bodies[#bodies + 1] = line end
    path = args[2]
end

function request()
    next = next % #bodies + 1
    return wrk.format("POST", path, { ["Content-Type"] = "application/json" }, bodies[next])
end

local failed = 0
function response(status) if status ~= 200 then failed = failed + 1 end end
